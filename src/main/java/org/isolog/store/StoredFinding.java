package org.isolog.store;

import org.isolog.core.Finding;

/**
 * A finding with the numbers it was scored by, so that it can be explained without training again.
 *
 * @param features in the order of the model's features; NaN where a value is missing
 */
public record StoredFinding(Finding finding, float[] features) {
}
