package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Progress;
import org.isolog.investigation.BriefEvents.Brief;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BriefEventsTest {
    private static final String LONG = "l".repeat(80);

    @TempDir
    private Path folder;

    private static List<Brief> of(Investigation investigation, long first, long last) {
        List<Brief> briefs = new ArrayList<>();
        new BriefEvents(investigation).between(first, last, briefs::add);
        return briefs;
    }

    @Test
    void theColumnsInMemoryAndTheStoreSayTheSame() throws IOException {
        Path log = folder.resolve("log.csv");
        Files.writeString(log, """
                time,user.name,source.ip,event.action
                2024-05-01T10:00:00.000001Z,ann,10.0.0.1,login
                broken
                2024-05-01T10:00:01Z,,10.0.0.2,
                ,,,logout
                2024-05-01T10:00:02.5Z,%s,10.0.0.3,login
                """.formatted(LONG));
        try (Investigation made = Investigation.temporary(folder.resolve("case"), "brief", Clock.systemUTC(), "tester", Files.size(log))) {
            new ImportLogs(made).run(ImportLogs.requests(List.of(log), null, ZoneOffset.UTC), Progress.silent());
            assertThat(made.memory().columnsIfThere()).isPresent();
            List<Brief> known = of(made, 1, 2);
            List<Brief> read = of(made, 1, 99);
            made.memory().eventsChanged();

            assertThat(made.memory().columnsIfThere()).isEmpty();
            assertThat(of(made, 1, 99)).isEqualTo(read).startsWith(known.toArray(Brief[]::new)).containsExactly(
                    new Brief(1, 1, 1, Instant.parse("2024-05-01T10:00:00.000001Z"), "ann", "login"),
                    new Brief(2, 1, 2, null, null, null),
                    new Brief(3, 1, 3, Instant.parse("2024-05-01T10:00:01Z"), "10.0.0.2", null),
                    new Brief(4, 1, 4, null, null, "logout"),
                    new Brief(5, 1, 5, Instant.parse("2024-05-01T10:00:02.500Z"), LONG, "login"));
            assertThat(of(made, 6, 9)).isEmpty();
        }
    }
}
