package org.isolog.ingest;

import org.isolog.core.Event;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The web logs of fail2ban's own tests: when a failure was, and which host it must ban. */
class WebFailuresTest {
    /** The zone and the year of its tests. */
    private static final ReadOptions ZURICH = new ReadOptions(ZoneId.of("Europe/Zurich"), 2004, 1);
    private static final List<String> FILES = List.of("apache-botsearch.log", "apache-fakegooglebot.log", "apache-nohome.log",
            "apache-noscript.log", "nginx-bad-request.log", "nginx-botsearch.log", "nginx-forbidden.log", "nginx-http-auth.log",
            "php-url-fopen.log", "squid.log", "traefik-auth.log", "haproxy-http-auth.log", "zoneminder.log");

    @Test
    void hostAndTimeOfFailuresAreFound() throws IOException {
        Path shared = Path.of(System.getProperty("isolog.sharedData", "none")).resolve("fail2ban");
        assumeTrue(Files.exists(shared), "the shared sample logs are not on this machine");
        Map<String, List<Event>> files = new HashMap<>();
        List<String> misses = new ArrayList<>();
        int checked = 0;
        for (String label : Files.readAllLines(shared.resolve("labels.csv"))) {
            String[] columns = label.split(",", 6);
            if (!FILES.contains(columns[0]) || !columns[2].equals("1")) {
                continue;
            }
            if (!files.containsKey(columns[0])) {
                files.put(columns[0], events(shared.resolve(columns[0])));
            }
            Event event = files.get(columns[0]).get(Integer.parseInt(columns[1]) - 1);
            checked++;
            boolean time = columns[3].isEmpty() || LocalDateTime.parse(columns[3]).atZone(ZURICH.zone()).toInstant()
                    .equals(event.time().instant().truncatedTo(ChronoUnit.SECONDS));
            if (!time || !columns[4].equals(event.get("source.ip"))) {
                misses.add(label + ": found " + event.time().instant() + " " + event.fields());
            }
        }
        assertThat(checked).isGreaterThan(70);
        assertThat(misses).isEmpty();
    }

    private static List<Event> events(Path file) {
        Samples.Read read = Samples.read(file, new FormatGuesser(Samples.FORMATS).best(Evidence.of(file)).format(), ZURICH);
        assertThat(read.skipped()).as(file.toString()).isEmpty();
        return read.events();
    }
}
