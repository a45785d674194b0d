package org.isolog.ingest;

import org.isolog.core.Event;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The same capture as Zeek's own files and as JSON: the same events, but for when a record was written. */
class ZeekTwinsTest {
    @Test
    void bothFormsGiveTheSameEvents() {
        Path shared = Path.of(System.getProperty("isolog.sharedData", "none")).resolve("zeek");
        assumeTrue(Files.exists(shared), "the shared sample logs are not on this machine");
        List<String> tsv = events(shared.resolve("wrccdc_tsv/known_services.log.gz"));
        List<String> json = events(shared.resolve("wrccdc_json/known_services.json.gz"));
        assertThat(tsv).hasSize(1579).isEqualTo(json);
    }

    private static List<String> events(Path file) {
        LogFormat format = new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format();
        return Samples.read(file, format, Samples.UTC_2025).events().stream().map(ZeekTwinsTest::text).sorted(Comparator.naturalOrder()).toList();
    }

    private static String text(Event event) {
        Map<String, String> fields = new TreeMap<>();
        event.fields().forEach(fields::put);
        fields.remove("_write_ts");
        return event.time().instant() + " " + fields;
    }
}
