package org.isolog.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.isolog.core.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The parser tests of the CrowdSec hub: what its parsers make of each event must be what Isolog makes of it. All kinds of log are
 * counted, in {@code target/truth/crowdsec.txt}; none is left out of the share that is asserted.
 */
class CrowdsecTruthTest {
    private static final List<String> HOSTS = List.of("syslog", "auditd", "unifi", "exim", "vsftpd", "proftpd");
    private static final List<String> SOURCES = List.of("source_ip", "client_ip", "remote_addr", "src_ip", "remote_ip", "c_ip");
    private static final List<String> USERS = List.of("target_user", "username", "user", "source_user", "sshesame_user", "dovecot_user");
    private static final String[] OUR_USERS = {"user.name", "user.effective.name", "user.target.name", "email.to.address",
        "email.from.address"};
    private static final Map<String, String[]> OTHERS = Map.of(
            "http_verb", new String[] {"http.request.method"}, "http_status", new String[] {"http.response.status_code"},
            "http_path", new String[] {"url.original", "url.path"}, "http_user_agent", new String[] {"user_agent.original"},
            "machine", new String[] {"host.name"}, "dest_ip", new String[] {"destination.ip"}, "dest_port", new String[] {"destination.port"});
    private static final ReadOptions OPTIONS = new ReadOptions(ZoneOffset.UTC, 2022, 1);

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private final Truth truth = new Truth();

    @Test
    void expectedFieldsAreFound() throws IOException {
        Path data = Truth.data("crowdsec");
        Map<String, String> kinds = kinds(data);
        unpack(data.resolve("logs.zip"));
        Map<String, List<Event>> read = new HashMap<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("fields.jsonl.gz"))), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode expected = json.readTree(line);
                String file = expected.get("file").asText();
                List<Event> events = read.computeIfAbsent(file, name -> Truth.read(folder.resolve(name), OPTIONS));
                compare(kinds.getOrDefault(file, "?"), file, expected, events);
            }
        }
        truth.report("crowdsec");
        assertThat(truth.share(HOSTS)).isGreaterThanOrEqualTo(0.98);
        assertThat(truth.shareWithout(List.of())).as("of all kinds").isGreaterThanOrEqualTo(0.98);
    }

    private void compare(String kind, String file, JsonNode expected, List<Event> events) {
        Event event = eventOf(expected, events);
        JsonNode parsed = expected.get("parsed");
        JsonNode meta = expected.path("meta");
        boolean header = parsed.has("logsource") && expected.get("stage").asText().equals("s00-raw");
        String place = file + " " + expected.get("stage").asText() + " " + expected.get("event") + " " + parsed.path("message").asText();
        String time = text(parsed, List.of("timestamp", "timestamp8601"));
        if (header && time != null) {
            truth.count(kind, "time", event != null && time.equals(event.time().text()), place);
        } else if (time != null) {
            truth.count(kind, "time", event != null && !event.time().isMissing(), place);
        }
        if (header) {
            count(kind, "program", text(parsed, List.of("program")), event, place, "process.name", "observer.vendor");
            count(kind, "pid", text(parsed, List.of("pid")), event, place, "process.pid");
        }
        String source = text(meta, List.of("source_ip"));
        count(kind, "source", source != null ? source : text(parsed, SOURCES), event, place, "source.ip", "client.ip");
        String user = text(meta, USERS);
        count(kind, "user", user != null ? user : text(parsed, USERS), event, place, OUR_USERS);
        OTHERS.forEach((name, ours) -> count(kind, name, text(meta, List.of(name)), event, place, ours));
    }

    private void count(String kind, String value, String expected, Event event, String place, String... ours) {
        if (expected != null && !expected.equals("-") && !expected.equals("undefined")) {
            // "undefined" is CouchDB's word for nobody; some of its patterns keep the quotes around a name
            String wanted = expected.startsWith("'") && expected.endsWith("'") ? expected.substring(1, expected.length() - 1) : expected;
            truth.count(kind, value, Truth.isOneOf(event, wanted, ours), "expected " + expected + ": " + place);
        }
    }

    private static String text(JsonNode node, List<String> names) {
        return names.stream().map(node::path).filter(value -> value.isTextual() && !value.asText().isEmpty())
                .map(JsonNode::asText).findFirst().orElse(null);
    }

    /** By its place where the message is there too, else the first event that holds the message. */
    private static Event eventOf(JsonNode expected, List<Event> events) {
        int index = expected.get("event").asInt();
        String message = expected.get("parsed").path("message").asText().strip();
        if (index < events.size() && events.get(index).raw().contains(message)) {
            return events.get(index);
        }
        return events.stream().filter(event -> !message.isEmpty() && event.raw().contains(message)).findFirst()
                .orElse(index < events.size() ? events.get(index) : null);
    }

    private static Map<String, String> kinds(Path data) throws IOException {
        Map<String, String> kinds = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("tests.csv"))) {
            String[] values = line.split(",");
            kinds.put(values[0], values[1]);
        }
        return kinds;
    }

    private void unpack(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && file.startsWith(folder)) {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }
}
