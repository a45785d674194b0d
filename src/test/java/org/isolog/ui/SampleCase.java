package org.isolog.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Progress;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.RunDetection;

/** Cases made from the samples of the repository. */
public final class SampleCase {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-09T08:00:00Z"), ZoneOffset.UTC);
    private static final Path SAMPLES = Path.of("sample-logs");

    private SampleCase() {
    }

    /** One week of four logs, not searched yet. */
    public static Investigation imported(Path folder) {
        Investigation investigation = Investigation.create(folder.resolve("office-week"), "office-week", CLOCK, "analyst");
        List<Path> logs = List.of("access.log.gz", "auth.log", "cloud.jsonl", "files.csv").stream().map(SAMPLES.resolve("sample-case")::resolve).toList();
        new ImportLogs(investigation).run(ImportLogs.requests(logs, null, ZoneOffset.UTC), Progress.silent());
        return investigation;
    }

    /** The same, trained with the usual settings. */
    public static Investigation searched(Path folder) {
        Investigation investigation = imported(folder);
        new RunDetection(investigation).train(DetectionSettings.defaults(), Progress.silent());
        return investigation;
    }
}
