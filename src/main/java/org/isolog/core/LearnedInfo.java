package org.isolog.core;

import java.time.Instant;
import java.util.List;

/**
 * A ranking learned from labels, without its trees.
 *
 * @param id        number in the case, from 1
 * @param model     version of the model whose evidence it reads
 * @param seed      of every random choice
 * @param label     the field that the labels came from; null for verdicts
 * @param malicious labelled patterns that are malicious
 * @param expected  labelled patterns that are expected
 * @param figures   by pattern, and by time where that could be measured
 */
public record LearnedInfo(int id, int model, Instant learned, String author, long seed, String label, int malicious, int expected,
                          List<LearnedFigures> figures) {
    public LearnedInfo {
        figures = List.copyOf(figures);
    }
}
