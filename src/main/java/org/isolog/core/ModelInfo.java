package org.isolog.core;

import java.time.Instant;
import java.util.List;

/**
 * A trained model of a case, without its bytes.
 *
 * @param version  number in the case, from 1
 * @param author   who trained it
 * @param sources  SHA-256 of every source it learned from, in source order
 * @param rows     events it learned from
 * @param sha256   of the model's bytes
 * @param active   whether the case is scored with it now
 * @param sealed   when its baseline was sealed; null if it was not
 */
public record ModelInfo(int version, Instant trained, String author, DetectionSettings settings, List<String> sources,
                        long rows, String sha256, boolean active, Instant sealed) {
    public ModelInfo {
        sources = List.copyOf(sources);
    }
}
