package org.isolog.investigation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;

/** Makes the case that comes with Isolog, from the logs in {@code sample-logs/sample-case}. */
public final class PrepareSampleCase {
    private final Clock clock;
    private final String author;

    /** @param author for the case log */
    public PrepareSampleCase(Clock clock, String author) {
        this.clock = clock;
        this.author = author;
    }

    /**
     * Leaves a case in the folder whose events are imported and scored; does nothing if there is one already.
     *
     * @throws IsologException if the sample logs are not found, or the case cannot be made or opened
     */
    public void run(Path folder, Progress progress) {
        try (Investigation investigation = Investigation.isCase(folder) ? Investigation.open(folder, clock, author)
                : Investigation.create(folder, "Sample case", clock, author)) {
            if (investigation.currentRun().isEmpty()) {
                new ImportLogs(investigation).run(ImportLogs.requests(List.of(SampleFolder.find()), null, ZoneOffset.UTC), progress);
                new RunDetection(investigation).train(DetectionSettings.defaults(), progress);
            }
        }
    }
}
