/**
 * The anomalies of the current run by rank, with their reasons and the inspector; and the scores as a whole, with the threshold.
 *
 * <p>Takes the {@link org.isolog.ui.common.CaseContext}; gives a selected event, filters, stars and verdicts. Knows no other screen.
 */
package org.isolog.ui.anomalies;
