package org.isolog.investigation;

import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.FormatGuesser;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.ReadResult;
import org.isolog.ingest.SourceReader;
import org.isolog.ingest.Spool;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Every file of the public data, those in archives too: taken for what its README says, by the table {@code public-files.tsv}, read to
 * its end with every record accounted for. The account of all of them is written to {@code target/truth/all.txt}.
 */
class AllSharedDataTest {
    private static final ReadOptions OPTIONS = new ReadOptions(ZoneOffset.UTC, null, 1);
    /** Thousands of rules that are all the same to an import. */
    private static final Pattern ONE_IN_FIFTY = Pattern.compile("sigma_rules/.*!.*");

    private final List<Expected> table = table();
    private final FormatGuesser guesser = new FormatGuesser(Formats.catalogue());
    private final List<String> account = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    /** @param missing most times that may be missing; negative for any number */
    private record Expected(Pattern path, String format, long skipped, long missing) {
    }

    private static final class Tally implements EventSink {
        private long missing;
        private long notEmpty;
        private final Map<String, Integer> reasons = new TreeMap<>();

        @Override
        public void event(Event event) {
            missing += event.time().isMissing() ? 1 : 0;
            notEmpty += event.raw().isEmpty() ? 0 : 1;
        }

        @Override
        public void skipped(SkippedRecord record) {
            reasons.merge(record.reason(), 1, Integer::sum);
        }
    }

    @Test
    void everyFileIsReadAsWhatItIs() throws IOException {
        Path data = Path.of(System.getProperty("isolog.sharedData", "none"));
        assumeTrue(Files.isDirectory(data), "the shared sample logs are not on this machine");
        List<String> problems;
        int rules = 0;
        try (Spool spool = new Spool()) {
            Gathered found = ImportSources.of(List.of(data)).gather(spool, Progress.silent());
            problems = found.problems();
            for (Evidence file : found.files()) {
                String path = file.path().substring(data.toString().length() + 1).replace('\\', '/');
                if (!ONE_IN_FIFTY.matcher(path).matches() || rules++ % 50 == 0) {
                    read(path, file);
                }
            }
        }
        Files.write(Files.createDirectories(Path.of("target", "truth")).resolve("all.txt"), account);
        assertThat(problems).isEmpty();
        assertThat(account).hasSizeGreaterThan(1000);
        assertThat(wrong).isEmpty();
    }

    private void read(String path, Evidence file) {
        Expected expected = table.stream().filter(row -> row.path.matcher(path).matches()).findFirst().orElse(null);
        List<FormatGuesser.Candidate> candidates = guesser.candidates(file);
        if (expected == null || candidates.isEmpty()) {
            wrong.add(path + " is not in the table, or in no known format");
            return;
        }
        FormatGuesser.Candidate best = candidates.getFirst();
        Tally tally = new Tally();
        ReadResult result = new SourceReader().read(file, best.format(), OPTIONS, tally, Progress.silent());
        String line = String.format(Locale.ROOT, "%s %.2f %s: read %d, stored %d, skipped %d %s, without time %d %s", best.format().name(),
                best.confidence(), path, result.read(), result.stored(), result.skipped(), tally.reasons, tally.missing, result.problems());
        account.add(line);
        boolean right = best.format().name().equals(expected.format) && result.skipped() <= expected.skipped
                && (expected.missing < 0 || tally.missing <= expected.missing);
        boolean balanced = result.stored() > 0 && result.read() == result.stored() + result.skipped() && tally.notEmpty == result.stored();
        if (!right || !balanced) {
            wrong.add(line);
        }
    }

    private static List<Expected> table() {
        try (InputStream in = AllSharedDataTest.class.getResourceAsStream("public-files.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                    .map(row -> new Expected(Pattern.compile(row[0]), row[1], Long.parseLong(row[2]), row[3].equals("*") ? -1 : Long.parseLong(row[3])))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
