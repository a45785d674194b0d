/**
 * From features to scores: which rows a detector learns from, training, calibration, severity, the alert threshold, and the measures
 * that say how good it is.
 *
 * <p>In: coded columns of events and settings. Out: a {@code DetectionModel} and the scores of all events. Only {@code anomaly}
 * and {@code cluster} inside know Tribuo; nothing here knows a case.
 */
package org.isolog.detect;
