/** The Help screen: how scores, p-values, severities, the budget, the features and the seal are defined. Only reads. */
package org.isolog.ui.help;
