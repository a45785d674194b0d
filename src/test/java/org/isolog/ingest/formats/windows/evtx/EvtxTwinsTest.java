package org.isolog.ingest.formats.windows.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isolog.core.Event;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.formats.windows.WindowsXmlFormat;
import org.isolog.investigation.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same events as EVTX, as XML and as JSON have the same times and fields. */
class EvtxTwinsTest {
    @TempDir
    Path folder;

    @Test
    void xmlGivesTheSameFields() {
        Map<String, byte[]> logs = new HashMap<>();
        for (String zip : List.of("DeepBlueCLI", "EVTX-ATTACK-SAMPLES", "EVTX-to-MITRE-Attack", "hayabusa-sample-evtx")) {
            SharedZips.entries(SharedZips.folder("evtx").resolve(zip + ".zip"), ".evtx").forEach((name, log) -> logs.put(zip + "/" + name, log));
        }
        Map<String, byte[]> twins = SharedZips.entries(SharedZips.folder("windows_xml").resolve("events_xml.zip"), ".xml");
        List<Map<String, String>> differences = new ArrayList<>();
        int events = 0;
        for (Map.Entry<String, byte[]> twin : twins.entrySet()) {
            byte[] log = logs.get(twin.getKey().replaceAll("xml$", "evtx"));
            List<Event> expected = EvtxFiles.read(folder, log).events();
            compare(twin.getKey(), expected, EvtxFiles.read(folder, twin.getValue(), new WindowsXmlFormat()).events(), differences);
            events += expected.size();
        }
        assertThat(twins).hasSize(60);
        assertThat(events).isEqualTo(917);
        assertThat(differences).isEmpty();
    }

    @Test
    void jsonGivesTheSameFields() {
        Path zip = SharedZips.folder("sigma_regression").resolve("sigma_regression.zip");
        Map<String, byte[]> logs = SharedZips.entries(zip, ".evtx");
        LogFormat json = Formats.catalogue().stream().filter(format -> format.name().equals("windows-json")).findFirst().orElseThrow();
        List<Map<String, String>> differences = new ArrayList<>();
        int twins = 0;
        for (Map.Entry<String, byte[]> twin : SharedZips.entries(zip, ".json").entrySet()) {
            byte[] log = logs.get(twin.getKey().replaceAll("json$", "evtx"));
            String oneLine = new String(twin.getValue(), StandardCharsets.UTF_8).replace("\r", "").replace("\n", " ");
            if (log != null) {
                // The tool that made the JSON left out the last digit of the times, and kept the name of EventData itself.
                List<Event> events = EvtxFiles.read(folder, oneLine.getBytes(StandardCharsets.UTF_8), json).events();
                compare(twin.getKey(), EvtxFiles.read(folder, log).events().subList(0, events.size()), events, differences);
                twins += events.size();
            }
        }
        assertThat(twins).isGreaterThan(90);
        // This twin was changed by hand.
        assertThat(differences).extracting(difference -> difference.get("in").replaceAll(".*/", "") + difference.keySet())
                .containsExactly("ad691d92-15f2-4181-9aa4-723c74f9ddc3.json[in, process.parent.command_line]");
    }

    private static void compare(String name, List<Event> expected, List<Event> twins, List<Map<String, String>> differences) {
        assertThat(twins).as(name).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Map<String, String> difference = difference(values(expected.get(i)), values(twins.get(i)));
            if (!difference.isEmpty()) {
                difference.put("in", name);
                differences.add(difference);
            }
        }
    }

    private static Map<String, String> values(Event event) {
        Map<String, String> values = new TreeMap<>();
        event.fields().forEach(values::put);
        values.put("time", event.time().instant().truncatedTo(ChronoUnit.MICROS).toString());
        values.remove("winlog.event_data.Name", "TaskDisabled");
        return values;
    }

    private static Map<String, String> difference(Map<String, String> expected, Map<String, String> twin) {
        Map<String, String> difference = new TreeMap<>();
        expected.forEach((name, value) -> {
            if (!value.equals(twin.get(name))) {
                difference.put(name, value + " <> " + twin.get(name));
            }
        });
        twin.keySet().stream().filter(name -> !expected.containsKey(name)).forEach(name -> difference.put(name, "<> " + twin.get(name)));
        return difference;
    }
}
