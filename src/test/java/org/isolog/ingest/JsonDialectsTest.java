package org.isolog.ingest;

import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A mixed export: each record is read as its own product writes it, whatever the file as a whole is taken for. */
class JsonDialectsTest {
    private static final String TRAIL = "{\"eventVersion\":\"1.08\",\"userIdentity\":{\"type\":\"IAMUser\",\"userName\":\"alice\"},"
            + "\"eventTime\":\"2025-12-11T10:00:00Z\",\"eventSource\":\"iam.amazonaws.com\",\"eventName\":\"CreateUser\"}\n";
    private static final String OKTA = "{\"actor\":{\"alternateId\":\"bob@example.com\"},\"eventType\":\"user.session.start\","
            + "\"outcome\":{\"result\":\"SUCCESS\"},\"published\":\"2025-12-11T10:00:01Z\"}\n";
    private static final String OTHER = "{\"time\":\"2025-12-11T10:00:02Z\",\"username\":\"carol\",\"operation\":\"read\"}\n";

    @TempDir
    Path folder;

    @Test
    void eachRecordIsReadAsItsOwnProduct() {
        Path file = text(TRAIL + OKTA + OTHER + TRAIL);
        FormatGuesser.Candidate best = new FormatGuesser(Samples.FORMATS).best(Evidence.of(file));
        assertThat(best.format().name()).isEqualTo("cloudtrail");
        List<Event> events = Samples.read(file, best.format(), Samples.UTC_2025).events();
        assertThat(events).extracting(event -> event.get("user.name")).containsExactly("alice", "bob@example.com", "carol", "alice");
        assertThat(events).extracting(event -> event.get("event.action"))
                .containsExactly("CreateUser", "user.session.start", "read", "CreateUser");
        assertThat(events).noneMatch(event -> event.time().isMissing());
    }

    @Test
    void aFileOfManyProductsIsJson() {
        Path file = text(TRAIL + OKTA + OTHER);
        FormatGuesser.Candidate best = new FormatGuesser(Samples.FORMATS).best(Evidence.of(file));
        assertThat(best.format().name()).isEqualTo("json");
        assertThat(Samples.read(file, best.format(), Samples.UTC_2025).events()).extracting(event -> event.get("event.outcome"))
                .containsExactly("success", "success", null);
    }

    @Test
    void aShortListInAnEventIsNoListOfEvents() {
        String event = "{\"time\":\"2025-12-11T10:00:00Z\",\"user\":\"alice\",\"comment\":\"" + "x".repeat(200) + "\",\"resources\":[{\"a\":1}]}\n";
        Path file = text(event + event);
        assertThat(Samples.read(file, new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format(), Samples.UTC_2025).events())
                .hasSize(2).allMatch(one -> "alice".equals(one.get("user.name")));
    }

    @Test
    void envelopesInEnvelopesEnd() {
        String record = "{\"user\":\"mallory\"}";
        for (int i = 0; i < 8; i++) {
            record = "{\"message\":\"" + record.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        }
        Samples.Read read = Samples.read(text(record + "\n"), Samples.FORMATS.stream().filter(one -> one.name().equals("json"))
                .findFirst().orElseThrow(), Samples.UTC_2025);
        assertThat(read.events()).singleElement().extracting(event -> event.get("message")).asString().startsWith("{\"message\":");
    }

    @Test
    void endlesslyManyNamesAreForgotten() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            records.append("{\"user\":\"u").append(i).append('"');
            for (int j = 0; j < 100; j++) {
                records.append(",\"k").append(i).append('x').append(j).append("\":").append(j);
            }
            records.append("}\n");
        }
        List<Event> events = Samples.read(text(records.toString()), new FormatGuesser(Samples.FORMATS).best(Evidence.of(text(records.toString()))).format(),
                Samples.UTC_2025).events();
        assertThat(events).hasSize(200);
        assertThat(events.getLast().get("user.name")).isEqualTo("u199");
        assertThat(events.getLast().get("k199x99")).isEqualTo("99");
    }

    @Test
    void recordsBehindOneThatIsSeveralHaveNumbersOfTheirOwn() {
        String flows = "{\"category\":\"NetworkSecurityGroupFlowEvent\",\"properties\":{\"flows\":[{\"rule\":\"r\",\"flows\":[{\"mac\":\"m\",\"flowTuples\":"
                + "[\"1765447197,203.0.113.9,10.0.0.4,1,23,T,I,D\",\"1765447198,203.0.113.9,10.0.0.4,2,23,T,I,A\"]}]}]}}\n";
        Samples.Read read = Samples.read(text(flows + "{broken\n" + flows),
                Samples.FORMATS.stream().filter(one -> one.name().equals("azure-nsg-flow")).findFirst().orElseThrow(), Samples.UTC_2025);
        assertThat(read.events()).extracting(event -> event.ref().record()).containsExactly(1L, 2L, 4L, 5L);
        assertThat(read.skipped()).extracting(SkippedRecord::record).containsExactly(3L);
    }

    private Path text(String content) {
        return Samples.file(folder, "export", content.getBytes(StandardCharsets.UTF_8));
    }
}
