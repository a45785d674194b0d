package org.isolog.investigation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Progress;

/** Cases made of the sample logs, at one fixed time. */
public final class SampleCase {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-05T09:30:00Z"), ZoneOffset.UTC);
    public static final Path BRUTE_FORCE = Path.of("sample-logs", "brute-force", "auth.log");

    private SampleCase() {
    }

    /** A case with the file's events and no model. */
    public static Investigation imported(Path folder, Path file) {
        Investigation investigation = Investigation.create(folder, "office-december", CLOCK, "ana");
        new ImportLogs(investigation).run(ImportLogs.requests(List.of(file), null, ZoneId.of("UTC")), Progress.silent());
        return investigation;
    }

    /** A case with a model and its run. */
    public static Investigation analysed(Path folder, Path file) {
        Investigation investigation = imported(folder, file);
        new RunDetection(investigation).train(DetectionSettings.defaults(), Progress.silent());
        return investigation;
    }
}
