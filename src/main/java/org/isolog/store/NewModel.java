package org.isolog.store;

import java.time.Instant;
import java.util.List;
import org.isolog.core.DetectionSettings;

/**
 * A model that is to be kept, before it has a version.
 *
 * @param author  who trained it
 * @param sources SHA-256 of the sources it learned from
 * @param rows    events it learned from
 */
public record NewModel(Instant trained, String author, DetectionSettings settings, List<String> sources, long rows) {
    public NewModel {
        sources = List.copyOf(sources);
    }
}
