package org.isolog.cli;

import org.isolog.core.DetectionSettings;
import org.isolog.core.DetectionSettings.Preset;
import picocli.CommandLine.Option;

/** What may be set before training; what is not given is as the preset has it. */
final class TrainingOptions {
    @Option(names = "--preset", paramLabel = "default|lesson", defaultValue = "default",
            description = "default: Isolog's own evidence. lesson: the pipeline of the tutorials, with a budget of 0.2.")
    private Preset preset;

    @Option(names = "--budget", paramLabel = "X", description = "How many events may become alerts: below 1 a share of them, else a number.")
    private Double budget;

    @Option(names = "--trees", paramLabel = "N", description = "Isolation trees; 100 unless given.")
    private Integer trees;

    @Option(names = "--samples", paramLabel = "N", description = "Rows drawn for each tree; 256 unless given.")
    private Integer samples;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of every random choice; 42 unless given.")
    private Long seed;

    /** @throws org.isolog.core.IsologException if a value is out of its bounds */
    DetectionSettings settings() {
        DetectionSettings usual = preset == Preset.LESSON ? DetectionSettings.lesson() : DetectionSettings.defaults();
        return new DetectionSettings(preset,
                trees == null ? usual.trees() : trees,
                samples == null ? usual.samples() : samples,
                seed == null ? usual.seed() : seed,
                budget == null ? usual.budget() : budget);
    }
}
