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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** JSON logs of many programs: the source addresses and users that CrowdSec's parsers find in them are found. */
class CrowdsecJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void sourcesAndUsersAreFound() throws IOException {
        Path shared = Path.of(System.getProperty("isolog.sharedData", "none")).resolve("crowdsec");
        assumeTrue(Files.isDirectory(shared), "the shared sample logs are not on this machine");
        Map<String, List<Event>> logs = jsonLogs(shared.resolve("logs.zip"));
        int expected = 0;
        List<String> misses = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(shared.resolve("fields.jsonl.gz"))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode parsed = JSON.readTree(line);
                List<Event> events = logs.get(parsed.path("file").asText());
                if (events != null && parsed.path("stage").asText().startsWith("s01")) {
                    expected += check(parsed, events, misses);
                }
            }
        }
        assertThat(expected).isGreaterThanOrEqualTo(30);
        // of two addresses of a client CrowdSec takes the last one; what authentik calls an identifier is a user to CrowdSec only
        assertThat(misses).containsExactlyInAnyOrder("authentik-logs/authentik-logs.log user.name wronguser",
                "traefik_json/traefik_json.log source.ip 10.0.0.50");
    }

    private static int check(JsonNode parsed, List<Event> events, List<String> misses) {
        String address = parsed.at("/meta/source_ip").asText();
        String user = parsed.at("/meta/username").asText(parsed.at("/meta/user").asText());
        int expected = 0;
        if (!address.isEmpty()) {
            expected++;
            if (events.stream().noneMatch(event -> address.equals(event.get("source.ip")))) {
                misses.add(parsed.path("file").asText() + " source.ip " + address);
            }
        }
        if (!user.isEmpty() && !user.equals("-") && !user.equals("--")) {
            expected++;
            if (events.stream().noneMatch(event -> user.equals(event.get("user.name")))) {
                misses.add(parsed.path("file").asText() + " user.name " + user);
            }
        }
        return expected;
    }

    /** The events of all logs of which nearly all lines are JSON. */
    private Map<String, List<Event>> jsonLogs(Path zip) throws IOException {
        Map<String, List<Event>> logs = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                List<String> lines = new String(content, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).toList();
                long json = lines.stream().filter(line -> line.startsWith("{")).count();
                if (json * 10 >= lines.size() * 8) {
                    Path file = Samples.file(folder, "export", content);
                    LogFormat format = new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format();
                    logs.put(entry.getName(), Samples.read(file, format, Samples.UTC_2025).events());
                }
            }
        }
        return logs;
    }
}
