/**
 * The Reports screen: what goes into a report, every file that a case can be handed over in, and what was written. Takes the open case
 * and a place chosen by the user; knows no other screen.
 */
package org.isolog.ui.report;
