package org.isolog.ingest;

import org.isolog.core.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The test logs of fail2ban: time and offending host of every line that is a failure, as its own tests expect them. Those tests run
 * in Zurich on 14 August 2005, so a time without a year is the last one before that. All files are counted, in
 * {@code target/truth/fail2ban.txt}; those in syslog are asserted.
 */
class Fail2banTruthTest {
    private static final List<String> SYSLOG = List.of("bsd_syslog-vv.txt.log", "courier-auth.log", "dante.log", "dropbear.log",
            "froxlor-auth.log", "openvpn.log", "pam-generic.log", "proxmox.log", "qmail.log", "routeros-auth.log", "scanlogd.log",
            "screensharingd.log", "sieve.log", "solid-pop3d.log", "sshd-journal.log", "uwimap-auth.log", "wuftpd.log");
    /** Oracle's mail log is a kind of XML, openHAB's has French months, and the labels of 3proxy's leave out the zone that the log states. */
    private static final List<String> NOT_CLAIMED = List.of("oracleims.log", "openhab.log", "3proxy.log");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final LocalDateTime TODAY = LocalDateTime.of(2005, 8, 14, 11, 59, 59);

    @TempDir
    Path folder;

    private final Truth truth = new Truth();

    @Test
    void timeAndHostAreFound() throws IOException {
        Path data = Truth.data("fail2ban");
        Map<String, Map<Integer, Event>> read = new HashMap<>();
        for (String label : Files.readAllLines(data.resolve("labels.csv")).stream().skip(1).toList()) {
            String[] values = label.split(",", -1);
            String file = values[0];
            int line = Integer.parseInt(values[1]);
            if (!values[2].equals("1")) {
                continue;
            }
            Map<Integer, Event> events = read.computeIfAbsent(file, name -> events(data.resolve(name)));
            Event event = eventAt(events, line);
            String place = values[3] + " " + values[4] + " line " + line + ": " + (event == null ? "no event" : event.raw());
            if (!values[3].isEmpty() && !file.equals("sshd-journal.log")) {
                truth.count(file, "time", isAt(event, values[3]), place);
            }
            if (values[4].isEmpty()) {
                continue;
            }
            truth.count(file, "host", Truth.isOneOf(event, values[4], "source.ip", "client.ip", "source.domain"), place);
        }
        truth.report("fail2ban");
        assertThat(truth.share(SYSLOG)).isGreaterThanOrEqualTo(0.98);
        assertThat(truth.shareWithout(List.of())).as("of all files").isGreaterThanOrEqualTo(0.98);
        assertThat(truth.shareWithout(NOT_CLAIMED)).as("of the files in formats that are claimed").isGreaterThanOrEqualTo(0.98);
    }

    private static boolean isAt(Event event, String expected) {
        if (event == null || event.time().isMissing()) {
            return false;
        }
        // fail2ban takes the seconds of TAI64N for those of Unix, which are ten less
        LocalDateTime wanted = LocalDateTime.parse(expected).minusSeconds(event.time().text().startsWith("@") ? 10 : 0);
        LocalDateTime found = LocalDateTime.ofInstant(event.time().instant(), ZURICH).withNano(0);
        boolean guessed = event.time().quality().name().startsWith("GUESSED_YEAR");
        return guessed ? found.withYear(2004).equals(wanted.withYear(2004)) : found.equals(wanted.withNano(0));
    }

    /** The event that begins on the line, or goes on over it. */
    private static Event eventAt(Map<Integer, Event> events, int line) {
        int first = line;
        while (first > 1 && !events.containsKey(first)) {
            first--;
        }
        Event event = events.get(first);
        return event != null && line - first < event.raw().lines().count() ? event : null;
    }

    /** By line, from 1. */
    private Map<Integer, Event> events(Path source) {
        try {
            Path file = Files.copy(source, folder.resolve(source.getFileName()));
            Files.setLastModifiedTime(file, FileTime.from(TODAY.atZone(ZURICH).toInstant()));
            byte[] bytes = Files.readAllBytes(file);
            Map<Integer, Event> byLine = new HashMap<>();
            for (Event event : Truth.read(file, new ReadOptions(ZURICH, null, 1))) {
                String before = new String(bytes, 0, (int) event.ref().byteOffset(), StandardCharsets.ISO_8859_1);
                byLine.put(1 + (int) before.chars().filter(c -> c == '\n').count(), event);
            }
            return byLine;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
