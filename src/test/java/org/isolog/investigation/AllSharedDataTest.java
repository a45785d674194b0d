package org.isolog.investigation;

import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.FormatGuesser;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.ReadResult;
import org.isolog.ingest.SourceReader;
import org.isolog.ingest.Spool;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class AllSharedDataTest {
    private static final ReadOptions OPTIONS = new ReadOptions(ZoneOffset.UTC, null, 1);

    private static final class Tally implements EventSink {
        private long stored;
        private long skipped;
        private long timesMissing;
        private final Map<String, Integer> reasons = new TreeMap<>();

        @Override
        public void event(Event event) {
            stored++;
            if (event.time().isMissing()) {
                timesMissing++;
            }
        }

        @Override
        public void skipped(SkippedRecord record) {
            skipped++;
            reasons.merge(record.reason(), 1, Integer::sum);
        }
    }

    @Test
    void listing() throws IOException {
        Path data = Path.of(System.getProperty("isolog.sharedData", "none"));
        assumeTrue(Files.isDirectory(data), "the shared sample logs are not on this machine");
        List<String> lines = new ArrayList<>();
        FormatGuesser guesser = new FormatGuesser(Formats.catalogue());
        try (Spool spool = new Spool()) {
            Gathered found = ImportSources.of(List.of(data)).gather(spool, Progress.silent());
            found.problems().forEach(problem -> lines.add("PROBLEM " + problem));
            for (Evidence file : found.files()) {
                String path = file.path().substring(data.toString().length() + 1);
                if (path.contains("sigma_rules.zip!")) {
                    continue;
                }
                try {
                    List<FormatGuesser.Candidate> candidates = guesser.candidates(file);
                    LogFormat format = guesser.best(file).format();
                    Tally tally = new Tally();
                    ReadResult result = new SourceReader().read(file, format, OPTIONS, tally, Progress.silent());
                    lines.add(String.format(Locale.ROOT, "%-14s %.2f r%d s%d k%d t%d %s %s %s %s", format.name(), guesser.best(file).confidence(),
                            result.read(), result.stored(), result.skipped(), tally.timesMissing, path,
                            candidates.stream().skip(1).limit(2).map(c -> c.format().name() + String.format(Locale.ROOT, " %.2f", c.confidence())).toList(),
                            tally.reasons.isEmpty() ? "" : tally.reasons, result.problems()));
                } catch (RuntimeException e) {
                    lines.add("REFUSED " + path + " " + e);
                }
            }
        }
        Files.createDirectories(Path.of("target", "truth"));
        Files.write(Path.of("target", "truth", "all.txt"), lines);
        assertThat(lines).isNotEmpty();
    }
}
