/** The Stories screen: what happened, most urgent first, with what to do next, and who is at risk. Only reads. */
package org.isolog.ui.stories;
