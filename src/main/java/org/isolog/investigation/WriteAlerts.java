package org.isolog.investigation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.Finding;
import org.isolog.core.Progress;
import org.isolog.report.AlertsJson;
import org.isolog.report.Words;

/** The alerts of the current run as JSON, by rank, each with its reasons and its event. */
public final class WriteAlerts {
    private final Investigation investigation;

    public WriteAlerts(Investigation investigation) {
        this.investigation = investigation;
    }

    /** @throws org.isolog.core.IsologException if there is no run, or the file cannot be written */
    public WrittenFile run(Path target, Progress progress) {
        CurrentRun current = CurrentRun.of(investigation);
        progress.step("Writing alerts");
        WrittenFile written = new OutputFile(investigation, target).write(out -> write(current, out, progress));
        investigation.note("export", Words.count(written.entries(), "event") + " in alerts of run " + current.run().id() + " written to " + written.file()
                + ", SHA-256 " + written.sha256() + ".");
        return written;
    }

    private long write(CurrentRun current, OutputStream out, Progress progress) throws IOException {
        SourcePaths paths = new SourcePaths(investigation);
        AlertsJson json = new AlertsJson(out);
        json.begin(investigation.name(), investigation.now(), current.model(), current.run());
        json.stories(current.stories());
        int written = 0;
        for (List<Finding> alerts = current.alerts(0); !alerts.isEmpty(); alerts = current.alerts(written)) {
            progress.checkCancelled();
            List<Event> events = investigation.store().events().get(alerts.stream().mapToLong(alert -> alert.score().eventId()).toArray());
            for (int i = 0; i < alerts.size(); i++) {
                json.write(alerts.get(i), events.get(i), paths.of(events.get(i)));
            }
            written += alerts.size();
            progress.report(written, current.run().alerts());
        }
        json.end();
        return written;
    }
}
