package org.isolog.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.isolog.core.Progress;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.WriteAlerts;
import org.isolog.investigation.WriteReport;
import org.isolog.investigation.WriteScored;
import picocli.CommandLine.Option;

/** Files of the result that people hand on. */
final class OutputOptions {
    @Option(names = "--report", paramLabel = "F.html", description = "Writes the report as one HTML file.")
    private Path report;

    @Option(names = "--scored", paramLabel = "F.csv", description = "Writes every event with its score, one row each, in source order.")
    private Path scored;

    @Option(names = "--alerts", paramLabel = "F.json", description = "Writes the alerts with their reasons and events.")
    private Path alerts;

    boolean isEmpty() {
        return files().isEmpty();
    }

    /** @throws org.isolog.core.IsologException if one of the files is a log that is read */
    void requireNotEvidence(List<Path> sources) {
        files().forEach(file -> Cases.requireNotEvidence(file, sources));
    }

    /** @return the files written */
    List<Path> write(Investigation investigation, Progress progress) {
        List<Path> written = new ArrayList<>(files());
        if (report != null) {
            new WriteReport(investigation).run(report, progress);
        }
        if (scored != null) {
            new WriteScored(investigation).run(scored, progress);
        }
        if (alerts != null) {
            new WriteAlerts(investigation).run(alerts, progress);
        }
        return written;
    }

    private List<Path> files() {
        return Stream.of(report, scored, alerts).filter(Objects::nonNull).toList();
    }
}
