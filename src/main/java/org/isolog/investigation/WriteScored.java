package org.isolog.investigation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.report.ScoredCsv;
import org.isolog.report.ScoredRow;

/**
 * Every event of the current run with its score as CSV, in source order, streamed; only findings carry reasons. Events that were
 * imported after the run have no score and are left out.
 */
public final class WriteScored {
    private static final List<String> READ = Stream.concat(Entity.FIELDS.stream(), Stream.of(Ecs.EVENT_ACTION)).toList();

    private final Investigation investigation;

    public WriteScored(Investigation investigation) {
        this.investigation = investigation;
    }

    /** @throws org.isolog.core.IsologException if there is no run, or the file cannot be written */
    public WrittenFile run(Path target, Progress progress) {
        CurrentRun current = CurrentRun.of(investigation);
        progress.step("Writing scored events");
        WrittenFile written = new OutputFile(investigation, target).write(out -> write(current, out, progress));
        investigation.note("export", written.entries() + " scored events of run " + current.run().id() + " written to " + written.file()
                + ", SHA-256 " + written.sha256() + ".");
        return written;
    }

    private long write(CurrentRun current, OutputStream out, Progress progress) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        Rows rows = new Rows(new ScoredCsv(writer), current.scores(), current.reasons(), new SourcePaths(investigation));
        try {
            investigation.store().events().scan(READ, rows::add, progress);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        rows.csv.flush();
        return rows.written;
    }

    /** Both events and scores come ascending by id, so they are joined in one pass. */
    private static final class Rows {
        private final ScoredCsv csv;
        private final Scores scores;
        private final Map<Long, List<String>> reasons;
        private final SourcePaths paths;
        private int next;
        private long written;

        Rows(ScoredCsv csv, Scores scores, Map<Long, List<String>> reasons, SourcePaths paths) {
            this.csv = csv;
            this.scores = scores;
            this.reasons = reasons;
            this.paths = paths;
        }

        void add(Event event) {
            while (next < scores.size() && scores.eventId(next) < event.id()) {
                next++;
            }
            if (next == scores.size() || scores.eventId(next) != event.id()) {
                return;
            }
            try {
                csv.write(new ScoredRow(event.id(), paths.of(event), event.ref().record(), event.time().instant(), scores.at(next),
                        event.entity(), event.get(Ecs.EVENT_ACTION), reasons.getOrDefault(event.id(), List.of())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            written++;
        }
    }
}
