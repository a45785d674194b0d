package org.isolog.investigation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.report.ScoredCsv;
import org.isolog.report.ScoredRow;
import org.isolog.report.Words;

/**
 * Every event of the current run with its score as CSV, in source order, streamed; only findings carry reasons. Events that were
 * imported after the run have no score and are left out.
 */
public final class WriteScored {
    /** Events read and put into words together, and how many such portions at once: a few megabytes. */
    private static final long PORTION = 4096;
    private static final int AT_ONCE = 16;

    private final Investigation investigation;

    public WriteScored(Investigation investigation) {
        this.investigation = investigation;
    }

    /** @throws org.isolog.core.IsologException if there is no run, or the file cannot be written */
    public WrittenFile run(Path target, Progress progress) {
        CurrentRun current = CurrentRun.of(investigation);
        progress.step("Writing scored events");
        WrittenFile written = new OutputFile(investigation, target).write(out -> write(current, out, progress));
        investigation.note("export", Words.count(written.entries(), "scored event") + " of run " + current.run().id() + " written to " + written.file()
                + ", SHA-256 " + written.sha256() + ".");
        return written;
    }

    private long write(CurrentRun current, OutputStream out, Progress progress) throws IOException {
        Rows rows = new Rows(new BriefEvents(investigation), current.scores(), current.reasons(), new SourcePaths(investigation));
        long last = rows.events.count();
        long written = 0;
        out.write((ScoredCsv.HEADER + '\n').getBytes(StandardCharsets.UTF_8));
        for (long first = 1; first <= last; first += AT_ONCE * PORTION) {
            progress.checkCancelled();
            progress.report(first - 1, last);
            long next = first;
            List<Portion> portions = IntStream.range(0, AT_ONCE).parallel().mapToObj(i -> rows.from(next + i * PORTION)).toList();
            for (Portion portion : portions) {
                out.write(portion.text);
                written += portion.rows;
            }
        }
        progress.report(last, last);
        return written;
    }

    private record Portion(byte[] text, int rows) {
    }

    /** Makes the rows of some neighbouring events; any thread. */
    private static final class Rows {
        private final BriefEvents events;
        private final Scores scores;
        private final Map<Long, List<String>> reasons;
        private final SourcePaths paths;
        private final ScoredCsv csv = new ScoredCsv();

        Rows(BriefEvents events, Scores scores, Map<Long, List<String>> reasons, SourcePaths paths) {
            this.events = events;
            this.scores = scores;
            this.reasons = reasons;
            this.paths = paths;
        }

        Portion from(long firstId) {
            StringBuilder text = new StringBuilder();
            int[] rows = new int[1];
            events.between(firstId, firstId + PORTION - 1, event -> {
                int scored = scores.indexOf(event.id());
                if (scored >= 0) {
                    csv.append(text, row(event, scored));
                    rows[0]++;
                }
            });
            return new Portion(text.toString().getBytes(StandardCharsets.UTF_8), rows[0]);
        }

        private ScoredRow row(BriefEvents.Brief event, int scored) {
            return new ScoredRow(event.id(), paths.of(event.source()), event.record(), event.time(), scores.at(scored),
                    event.entity(), event.action(), reasons.getOrDefault(event.id(), List.of()));
        }
    }
}
