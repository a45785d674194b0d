package org.isolog.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.isolog.core.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Compares what is read from device messages with what other projects' parsers and rules expect of them. */
class DeviceTruthTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ReadOptions UTC_2016 = new ReadOptions(ZoneOffset.UTC, 2016, 1);
    private static final Map<String, String> ASA = Map.of("syslog_host", "host.name", "protocol", "network.transport", "ip_src_addr", "source.ip",
            "ip_dst_addr", "destination.ip", "ip_src_port", "source.port", "ip_dst_port", "destination.port", "action", "event.action",
            "syslog_facility", "log.syslog.facility.name", "syslog_severity", "log.syslog.severity.name", "timestamp", "@timestamp");
    private static final Map<String, String> LEEF = Map.ofEntries(Map.entry("msg", "message"), Map.entry("DeviceEvent", "event.code"),
            Map.entry("sev", "event.severity"), Map.entry("DeviceVersion", "observer.version"), Map.entry("DeviceVendor", "observer.vendor"),
            Map.entry("DeviceProduct", "observer.product"), Map.entry("ip_src_addr", "source.ip"), Map.entry("usrName", "user.name"),
            Map.entry("suser", "user.name"), Map.entry("act", "event.action"), Map.entry("dvchost", "observer.hostname"), Map.entry("dvc", "observer.ip"),
            Map.entry("filePath", "file.path"), Map.entry("request", "url.original"));
    private static final Map<String, String> SEVERITIES = Map.of("info", "informational", "warn", "warning", "err", "error", "crit", "critical");
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\d.])\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]\\d)");

    @TempDir
    Path folder;
    private Path data;
    private final List<String> misses = new ArrayList<>();
    private int compared;

    @BeforeEach
    void findData() {
        String shared = System.getProperty("isolog.sharedData");
        assumeTrue(shared != null && Files.isDirectory(Path.of(shared)), "the shared sample logs are not on this machine");
        data = Path.of(shared);
    }

    @Test
    void asaGivesWhatMetronExpects() throws IOException {
        Map<String, Event> byLine = new HashMap<>();
        read(data.resolve("device_syslog/metron_asa_raw.log"), UTC_2016).forEach(event -> byLine.put(event.raw(), event));
        for (String line : Files.readAllLines(data.resolve("device_syslog/metron_asa_parsed.jsonl"))) {
            JsonNode expected = JSON.readTree(line);
            Event event = byLine.get(expected.get("original_string").asText());
            assertThat(event).as(line).isNotNull();
            ASA.forEach((theirs, ours) -> compare(expected.path(theirs).asText(""), value(event, ours), theirs + " of " + event.raw()));
            String tag = expected.get("ciscotag").asText();
            compare(tag.substring(tag.lastIndexOf('-') + 1), event.get("event.code"), "code of " + event.raw());
        }
        assertShare(1000);
    }

    @Test
    void leefGivesWhatMetronExpects() throws IOException {
        Map<String, Event> byLine = new HashMap<>();
        read(data.resolve("device_syslog/metron_leef_raw.log"), UTC_2016).forEach(event -> byLine.put(event.raw(), event));
        for (String line : Files.readAllLines(data.resolve("device_syslog/metron_leef_parsed.jsonl"))) {
            JsonNode expected = JSON.readTree(line);
            Event event = byLine.get(expected.get("original_string").asText());
            assertThat(event).as(line).isNotNull();
            expected.properties().forEach(pair -> {
                String theirs = pair.getKey();
                String ours = LEEF.getOrDefault(theirs, theirs);
                // Metron took the key behind a lost tab for a part of the value: it says nothing of these
                boolean cut = event.raw().contains(pair.getValue().asText() + "=");
                if (!cut && !List.of("original_string", "timestamp", "source.type", "guid").contains(theirs)) {
                    compare(pair.getValue().asText().replace("\\n", "\n").replace("\\\\", "\\"), event.get(ours), theirs + " of " + event.raw());
                }
            });
        }
        assertShare(40);
    }

    @Test
    void everyAddressOfAnAsaMessageIsInAField() throws IOException {
        List<String> messages = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(data.resolve("ossec_wazuh/log_tests.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
                if (row.get("decoder").equals("cisco-asa")) {
                    messages.add(row.get("log"));
                }
            }
        }
        Path file = Samples.file(folder, "asa.log", String.join("\n", messages).getBytes(StandardCharsets.UTF_8));
        List<Event> events = read(file, UTC_2016);
        assertThat(events).hasSameSizeAs(messages);
        for (Event event : events) {
            Matcher address = ADDRESS.matcher(event.raw());
            List<String> values = new ArrayList<>();
            event.fields().forEach((name, value) -> values.add(name.endsWith(".ip") ? value : ""));
            if (address.find()) {
                compare("found", values.contains(address.group()) ? "found" : "lost", address.group() + " of " + event.raw());
            }
        }
        assertShare(50);
    }

    @Test
    void knowsWhatTheRulesOfOthersSayOfAsaMessages() throws IOException {
        Map<String, String> outcomes = Map.of("ASA: Failed login attempt.", "failure", "ASA: Successful login.", "success",
                "ASA: AAA (VPN) authentication failed.", "failure", "ASA: AAA (VPN) authentication successful.", "success",
                "ASA: AAA (VPN) user locked out.", "failure", "ASA: Attack in progress detected", "failure",
                "ASA: Attempt to connect from a blocked (shunned) IP.", "failure", "ASA: Connection limit exceeded.", "failure");
        try (Reader reader = Files.newBufferedReader(data.resolve("ossec_wazuh/log_tests.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord row : CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader)) {
                String outcome = outcomes.get(row.get("rule_description"));
                if (outcome != null) {
                    Path file = Samples.file(folder, "one.log", row.get("log").getBytes(StandardCharsets.UTF_8));
                    compare(outcome, read(file, UTC_2016).getFirst().get("event.outcome"), row.get("log"));
                }
            }
        }
        assertShare(10);
    }

    /** Files of devices are taken for what they are; every line with a header or a message becomes an event. */
    @Test
    void everyDeviceLineIsRead() throws IOException {
        Map<String, String> formats = Map.of("cef.log", "cef", "kv_firewall.log", "key-value", "kv_other.log", "syslog-3164", "metron_adallom.cef", "cef",
                "metron_palo.cef", "cef", "metron_leef_raw.log", "leef", "metron_asa_raw.log", "syslog-3164", "metron_paloalto.log", "syslog-3164");
        FormatGuesser guesser = new FormatGuesser(Samples.FORMATS);
        formats.forEach((name, format) -> {
            Path file = data.resolve("device_syslog").resolve(name);
            assertThat(guesser.best(Evidence.of(file)).format().name()).as(name).isEqualTo(format);
            Samples.Read read = Samples.read(file, guesser.best(Evidence.of(file)).format(), Samples.UTC_2025);
            read.skipped().forEach(skipped -> misses.add(name + ": " + skipped));
            compared += read.events().size() + read.skipped().size();
        });
        assertShare(250);
    }

    private List<Event> read(Path file, ReadOptions options) {
        return Samples.read(file, new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format(), options).events();
    }

    private static String value(Event event, String field) {
        return field.equals("@timestamp") ? Long.toString(event.time().instant().toEpochMilli()) : event.get(field);
    }

    private void compare(String expected, String actual, String what) {
        if (!expected.isEmpty()) {
            compared++;
            if (!SEVERITIES.getOrDefault(expected, expected).equals(actual)) {
                misses.add(what + ": expected " + expected + " but was " + actual);
            }
        }
    }

    private void assertShare(int least) {
        assertThat(compared).isGreaterThanOrEqualTo(least);
        assertThat((double) misses.size() / compared).as(compared + " compared, misses:\n" + String.join("\n", misses)).isLessThanOrEqualTo(0.02);
    }
}
