package org.isolog.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Finding;
import org.isolog.core.Progress;
import org.isolog.core.SourceInfo;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.ImportOutcome;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.RunDetection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story of {@code sample-logs} through the whole flow: what its folder expects is found, in its place, with a reason that names it. */
class StoryFindingsTest {
    private static final Path STORIES = Path.of("sample-logs");
    private static final String EXPECTED = "expected-findings.csv";

    @TempDir
    Path temporary;

    static Stream<Path> stories() throws IOException {
        try (Stream<Path> folders = Files.list(STORIES)) {
            return folders.filter(folder -> Files.exists(folder.resolve(EXPECTED))).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stories")
    void findsWhatWasPlanted(Path story) throws IOException {
        List<CSVRecord> expected = expected(story);
        List<Path> logs = expected.stream().map(row -> story.resolve(row.get("source"))).distinct().toList();
        try (Investigation investigation = Investigation.create(temporary.resolve("case"), "story", Clock.systemUTC(), "test")) {
            ImportOutcome outcome = new ImportLogs(investigation).run(ImportLogs.requests(logs, null, ZoneOffset.UTC), Progress.silent());
            assertThat(outcome.allProblems()).isEmpty();
            new RunDetection(investigation).train(DetectionSettings.defaults(), Progress.silent());

            Found found = new Found(investigation);
            List<String> misses = new ArrayList<>();
            for (CSVRecord row : expected) {
                found.miss(story.resolve(row.get("source")), row).ifPresent(misses::add);
            }
            assertThat(misses).as(found.firstRanks()).isEmpty();
        }
    }

    private static List<CSVRecord> expected(Path story) throws IOException {
        try (CSVParser rows = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(story.resolve(EXPECTED)))) {
            return rows.getRecords();
        }
    }

    /** The findings of a run, by the place of their events. */
    private static final class Found {
        private final BrowseEvents browse;
        private final Map<String, SourceInfo> sources;
        private final Map<String, Finding> byPlace;

        Found(Investigation investigation) {
            browse = new BrowseEvents(investigation);
            sources = investigation.sources().stream().collect(Collectors.toMap(SourceInfo::path, Function.identity()));
            byPlace = browse.findings(0, Integer.MAX_VALUE).stream().collect(Collectors.toMap(this::place, Function.identity()));
        }

        private String place(Finding finding) {
            var ref = browse.event(finding.score().eventId()).orElseThrow().ref();
            return ref.source() + ":" + ref.record();
        }

        /** What is wrong with an expected finding, in words. */
        Optional<String> miss(Path log, CSVRecord row) {
            String where = row.get("source") + " record " + row.get("record");
            Finding finding = byPlace.get(sources.get(log.toString()).id() + ":" + row.get("record"));
            if (finding == null) {
                return Optional.of(where + " is no finding");
            }
            if (finding.rank() > Integer.parseInt(row.get("within"))) {
                return Optional.of(where + " has rank " + finding.rank() + ", not within " + row.get("within") + ": " + finding.reasons());
            }
            if (finding.reasons().stream().noneMatch(reason -> reason.contains(row.get("reason_contains")))) {
                return Optional.of(where + " does not name " + row.get("reason_contains") + ": " + finding.reasons());
            }
            return Optional.empty();
        }

        String firstRanks() {
            return browse.findings(0, 12).stream().map(finding -> "%n%d %s %.3f %s".formatted(finding.rank(), place(finding), finding.score().score(),
                    finding.reasons())).collect(Collectors.joining());
        }
    }
}
