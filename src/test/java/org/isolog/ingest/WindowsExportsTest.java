package org.isolog.ingest;

import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Public exports of Windows logs: recognised, read completely, every event with its id, time and sentence. */
class WindowsExportsTest {
    @TempDir
    Path folder;

    @Test
    void everyXmlExportHoldsTheEventsOfItsLabel() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        List<String[]> labels = labels("windows_xml/labels.csv");
        try (ZipFile zip = new ZipFile(shared("windows_xml/events_xml.zip").toFile())) {
            for (String[] label : labels) {
                Map<String, Integer> ids = check(zip, zip.getEntry(label[0]), "windows-xml", wrong);
                Map<String, Integer> expected = new TreeMap<>();
                for (String id : label[5].split(" ")) {
                    expected.put(id.substring(0, id.indexOf(':')), Integer.parseInt(id.substring(id.indexOf(':') + 1)));
                }
                if (!ids.equals(expected)) {
                    wrong.put(label[0], ids + " instead of " + expected);
                }
            }
        }
        assertThat(labels).hasSize(60);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyJsonDataSetHoldsAsManyEventsAsItsLabelSays() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        List<String[]> labels = labels("windows_json/labels.csv");
        for (String[] label : labels) {
            try (ZipFile zip = new ZipFile(shared("windows_json/" + label[0]).toFile())) {
                int events = 0;
                for (ZipEntry entry : zip.stream().filter(one -> one.getName().endsWith(".json") && !one.getName().contains("__MACOSX")).toList()) {
                    events += check(zip, entry, "windows-json", wrong).values().stream().mapToInt(Integer::intValue).sum();
                }
                if (events != Integer.parseInt(label[6])) {
                    wrong.put(label[0], events + " events instead of " + label[6]);
                }
            }
        }
        assertThat(labels).hasSize(45);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyJsonOfTheRuleTestsIsRecognised() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        int events = 0;
        try (ZipFile zip = new ZipFile(shared("sigma_regression/sigma_regression.zip").toFile())) {
            for (ZipEntry entry : zip.stream().filter(one -> one.getName().endsWith(".json")).toList()) {
                events += check(zip, entry, "windows-json", wrong).values().stream().mapToInt(Integer::intValue).sum();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(events).isEqualTo(112);
    }

    /** How many events of each id there are. */
    private Map<String, Integer> check(ZipFile zip, ZipEntry entry, String format, Map<String, String> wrong) throws IOException {
        Path file = folder.resolve("export");
        Files.write(file, zip.getInputStream(entry).readAllBytes());
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-02-01T00:00:00Z")));
        FormatGuesser.Candidate best = new FormatGuesser(Samples.FORMATS).best(Evidence.of(file));
        Map<String, Integer> ids = new TreeMap<>();
        List<Event> poor = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        new SourceReader().read(Evidence.of(file), best.format(), Samples.UTC_2025, new EventSink() {
            @Override
            public void event(Event event) {
                ids.merge(String.valueOf(event.get("event.code")), 1, Integer::sum);
                boolean whole = !event.time().isMissing() && event.get("event.provider") != null && event.get("winlog.channel") != null
                        && event.get("host.name") != null && event.get("message") != null;
                if (!whole && poor.size() < 3) {
                    poor.add(event);
                }
            }

            @Override
            public void skipped(SkippedRecord record) {
                skipped.add(record.reason());
            }
        }, Progress.silent());
        if (!best.format().name().equals(format) || !poor.isEmpty() || !skipped.isEmpty()) {
            wrong.put(entry.getName(), best.format().name() + " " + skipped + " " + poor);
        }
        return ids;
    }

    private static List<String[]> labels(String name) throws IOException {
        return Files.readAllLines(shared(name)).stream().skip(1).map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)).toList();
    }

    private static Path shared(String name) {
        Path file = Path.of(System.getProperty("isolog.sharedData", "none")).resolve(name);
        assumeTrue(Files.exists(file), "the shared sample logs are not on this machine");
        return file;
    }
}
