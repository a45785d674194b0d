package org.isolog.investigation;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;

/** Makes the case that comes with Isolog, from the logs in {@code sample-logs/sample-case}. */
public final class PrepareSampleCase {
    /** System property with the folder of the sample logs, where an installed Isolog keeps them. */
    static final String LOGS = "isolog.sampleLogs";
    private static final String FOLDER = "sample-logs";
    private static final String STORY = "sample-case";

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
                new ImportLogs(investigation).run(ImportLogs.requests(List.of(logs()), null, ZoneOffset.UTC), progress);
                new RunDetection(investigation).train(DetectionSettings.defaults(), progress);
            }
        }
    }

    /** Where they were installed, else in the working folder, else in the source tree that the running classes were built in. */
    private static Path logs() {
        String installed = System.getProperty(LOGS);
        return Stream.of(installed == null ? null : Path.of(installed), Path.of(FOLDER), besideTheBuild())
                .filter(Objects::nonNull).map(folder -> folder.resolve(STORY)).filter(Files::isDirectory).findFirst()
                .orElseThrow(() -> new IsologException("SAMPLES", "The sample logs are not found. Start Isolog in the folder that holds "
                        + FOLDER + ", or set -D" + LOGS + " to it."));
    }

    /** {@code target/isolog.jar} and {@code target/classes} both stand two levels below the source tree. */
    private static Path besideTheBuild() {
        CodeSource code = PrepareSampleCase.class.getProtectionDomain().getCodeSource();
        try {
            Path build = code == null ? null : Path.of(code.getLocation().toURI()).getParent();
            return build == null || build.getParent() == null ? null : build.getParent().resolve(FOLDER);
        } catch (URISyntaxException | IllegalArgumentException notAFile) {
            return null;
        }
    }
}
