package org.isolog.ingest.formats.windows.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public EVTX files of real machines: every record that the reference reader counts is read, of damaged files more. */
class RealEvtxTest {
    /** Records that are read and that cannot be, of the files that are no longer whole. */
    private static final Map<String, List<Integer>> DAMAGED = Map.of(
            "evtx/sample_with_a_bad_chunk_magic.evtx", List.of(430, 4),
            "evtx/Microsoft-Windows-HelloForBusiness%4Operational.evtx", List.of(5, 1));

    @TempDir
    Path folder;

    @Test
    void attacksAreReadWhole() throws IOException {
        Map<String, CSVRecord> labels = labels("labels.csv");
        Map<String, Map<String, byte[]>> zips = new HashMap<>();
        Map<String, List<Integer>> wrong = new LinkedHashMap<>();
        labels.forEach((name, label) -> {
            int zipEnd = name.indexOf('!');
            Map<String, byte[]> zip = zips.computeIfAbsent(name.substring(0, zipEnd),
                    file -> SharedZips.entries(SharedZips.folder("evtx").resolve(file), ".evtx"));
            check(name, zip.get(name.substring(zipEnd + 1)), label, wrong);
        });
        assertThat(labels).hasSize(296);
        assertThat(wrong).isEmpty();
    }

    @Test
    void ordinaryAndDamagedFilesAreReadAsFarAsTheyGo() throws IOException {
        Map<String, CSVRecord> labels = labels("other_labels.csv");
        Map<String, byte[]> zip = SharedZips.entries(SharedZips.folder("evtx").resolve("other-evtx.zip"), ".evtx");
        Map<String, List<Integer>> wrong = new LinkedHashMap<>();
        labels.forEach((name, label) -> check(name, zip.get(name), label, wrong));
        assertThat(labels).hasSize(15);
        assertThat(wrong).isEqualTo(DAMAGED);
    }

    /** Notes how many records were read and skipped where that is not what the label says. */
    private void check(String name, byte[] file, CSVRecord label, Map<String, List<Integer>> wrong) {
        EvtxFiles.Read read = EvtxFiles.read(folder, file);
        boolean counts = read.events().size() == Integer.parseInt(label.get("records")) && read.skipped().isEmpty();
        boolean known = label.isMapped("hard") && label.get("hard").equals("1") || isAsLabelled(read, label);
        if (!counts || !known) {
            wrong.put(name, List.of(read.events().size(), read.skipped().size()));
        }
    }

    /** First time, last time and event ids, which the reference reader knows of the records it could decode. */
    private static boolean isAsLabelled(EvtxFiles.Read read, CSVRecord label) {
        List<String> times = read.events().stream().map(event -> event.time().text()).sorted().toList();
        boolean all = label.get("records").equals(label.get("records_exported"));
        boolean span = !all || times.getFirst().equals(label.get("first_time")) && times.getLast().equals(label.get("last_time"));
        return span && (!label.isMapped("event_ids") || codes(label.get("event_ids")).equals(codes(read)));
    }

    private static Map<String, Long> codes(EvtxFiles.Read read) {
        return read.events().stream().collect(Collectors.groupingBy(event -> event.get("event.code"), Collectors.counting()));
    }

    private static Map<String, Long> codes(String label) {
        return List.of(label.split(" ")).stream().map(pair -> pair.split(":"))
                .collect(Collectors.toMap(pair -> pair[0], pair -> Long.valueOf(pair[1])));
    }

    private static Map<String, CSVRecord> labels(String name) throws IOException {
        String text = SharedZips.text(SharedZips.folder("evtx").resolve(name));
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        Map<String, CSVRecord> labels = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            parser.forEach(label -> labels.put(label.get("file"), label));
        }
        return labels;
    }
}
