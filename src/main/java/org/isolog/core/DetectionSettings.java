package org.isolog.core;

/**
 * What a person may set before training.
 *
 * @param preset  which features are made of an event
 * @param trees   number of isolation trees, 1..1000
 * @param samples rows drawn for each tree, 2..65536
 * @param seed    of every random choice
 * @param budget  how many events may become alerts: below 1 a share of all events (contamination), else a number of events;
 *                {@link #AUTOMATIC_BUDGET} for those of which at most one in ten is expected to be false
 */
public record DetectionSettings(Preset preset, int trees, int samples, long seed, double budget) {

    public static final double AUTOMATIC_BUDGET = 0;

    /** {@code DEFAULT}: Isolog's own evidence. {@code LESSON}: the pipeline of the tutorials, to compare with. */
    public enum Preset { DEFAULT, LESSON }

    public DetectionSettings {
        require(trees >= 1 && trees <= 1000, "The number of trees must be 1 to 1000, not " + trees + ".");
        require(samples >= 2 && samples <= 65_536, "The samples a tree must be 2 to 65536, not " + samples + ".");
        require(budget >= 0 && budget <= 1e9, "The review budget must not be below 0: under 1 it is a share, else a number of events.");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IsologException("SETTINGS", otherwise);
        }
    }

    /** 100 trees of 256 samples (Liu et al. 2008), seed 42, automatic budget. */
    public static DetectionSettings defaults() {
        return new DetectionSettings(Preset.DEFAULT, 100, 256, 42, AUTOMATIC_BUDGET);
    }

    /** As the field's tutorials have it: 100 trees, contamination 0.2, seed 42. */
    public static DetectionSettings lesson() {
        return new DetectionSettings(Preset.LESSON, 100, 256, 42, 0.2);
    }
}
