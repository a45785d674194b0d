package org.isolog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.Finding;
import org.isolog.core.Score;
import org.isolog.core.Severity;
import org.isolog.core.SourceRef;
import org.junit.jupiter.api.Test;

class FilesTest {

    @Test
    void scoredCsv() {
        StringBuilder text = new StringBuilder(ScoredCsv.HEADER).append('\n');
        ScoredCsv csv = new ScoredCsv();
        Instant time = Instant.parse("2025-12-21T23:47:12.000417Z");
        csv.append(text, new ScoredRow(1, "a,b.zip!x.log", 7, time, new Score(1, 0.1, 1.0E-5, Severity.CRITICAL, true), "svc \"backup\"", "login", List.of("first", "second, too")));
        csv.append(text, new ScoredRow(2, "=cmd|' /C calc'!A0", 8, null, new Score(2, 2.0 / 3, 1, Severity.NONE, false), "-1+1", "@x", List.of("+y")));
        csv.append(text, new ScoredRow(3, "\tx", 9, Instant.EPOCH, new Score(3, 0, 1, Severity.LOW, false), null, null, List.of()));

        assertThat(text).hasToString("""
                event,source,record,time,score,p_value,severity,flagged,entity,action,reasons
                1,"a,b.zip!x.log",7,2025-12-21T23:47:12.000417Z,0.1,1.0E-5,Critical,true,"svc ""backup""\",login,"first; second, too"
                2,'=cmd|' /C calc'!A0,8,,0.6666666666666666,1.0,Usual,false,'-1+1,'@x,'+y
                3,'\tx,9,1970-01-01T00:00:00Z,0.0,1.0,Low,false,,,
                """);
    }

    @Test
    void accountCsv() throws IOException {
        StringWriter text = new StringWriter();
        AccountCsv.write(List.of(MadeCase.source(1, "logs/auth.log", 10, 8)), text);

        assertThat(text).hasToString("""
                source,format,confidence,read,stored,skipped,first_time,last_time,times_missing,times_guessed,sha256
                logs/auth.log,syslog-rfc3164,0.98,10,8,2,2025-12-01T00:00:00Z,2026-01-01T00:00:00Z,3,8,9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                """);
    }

    @Test
    void ecsJsonLines() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EcsJsonLines lines = new EcsJsonLines(bytes);
        lines.write(event(1, EventTime.stated(Instant.parse("2025-12-21T23:47:12.5Z"), "x"), "a\nb\"\ud800"), "auth.log");
        lines.write(new Event(2, new SourceRef(1, 2, 9), EventTime.missing(), Fields.of("@timestamp", "never", "event.id", "x7", "original.event.id", "y"), ""), "auth.log");
        lines.write(event(3, new EventTime(Instant.EPOCH, "x", EventTime.Quality.GUESSED_YEAR_AND_ZONE), "z"), "auth.log");
        lines.flush();

        assertThat(lines.written()).isEqualTo(3);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {"@timestamp":"2025-12-21T23:47:12.500Z","event.id":"1","event.original":"a\\nb\\"\ufffd","log.file.path":"auth.log","log.record":1,"user.name":"eve","source.ip":"10.0.0.5"}
                {"event.id":"2","event.original":"","log.file.path":"auth.log","log.record":2,"original.@timestamp":"never","original.event.id":"x7","original.original.event.id":"y"}
                {"@timestamp":"1970-01-01T00:00:00Z","event.id":"3","event.original":"z","log.file.path":"auth.log","log.record":3,"isolog.time.guessed":"year_and_zone","user.name":"eve","source.ip":"10.0.0.5"}
                """);
    }

    @Test
    void alertsJson() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AlertsJson json = new AlertsJson(bytes);
        Event event = event(1, EventTime.missing(), "raw");
        json.begin("Office", MadeCase.GENERATED, MadeCase.model(), MadeCase.run());
        json.stories(MadeCase.stories());
        json.write(new Finding(1, new Score(1, 0.9, 0.0001, Severity.HIGH, true), 99.5, event.time(), "eve", null, List.of("why")), event, "auth.log");
        json.end();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "case" : "Office",
                  "generated" : "2026-01-05T09:30:00Z",
                  "model" : {
                    "version" : 3,
                    "sha256" : "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    "preset" : "DEFAULT",
                    "trees" : 100,
                    "samples" : 256,
                    "seed" : 42,
                    "budget" : 0.0
                  },
                  "run" : {
                    "id" : 4,
                    "finished" : "2026-01-03T09:59:20Z",
                    "events" : 1204311,
                    "alerts" : 37,
                    "threshold" : 0.6125,
                    "calibration" : 20000,
                    "alert_units" : 12,
                    "expected_false" : 1.1
                  },
                  "stories" : [
                    {
                      "rank" : 1,
                      "title" : "Password guessing against svc_backup from 198.51.100.50, then a success",
                      "severity" : "Critical",
                      "priority" : 88.0,
                      "confidence" : 0.998,
                      "first" : "2025-12-01T00:00:00Z",
                      "last" : "2025-12-01T01:00:00Z",
                      "events" : 61,
                      "alerts" : 1,
                      "next_step" : "Treat the account as taken over: lock it, end its sessions, and follow what it did after the success.",
                      "event_ids" : [
                        48001
                      ]
                    }
                  ],
                  "alerts" : [
                    {
                      "id" : 1,
                      "time" : null,
                      "severity" : "High",
                      "score" : 0.9,
                      "p_value" : 1.0E-4,
                      "rank" : 1,
                      "percentile" : 99.5,
                      "reasons" : [
                        "why"
                      ],
                      "event" : {
                        "event.id" : "1",
                        "event.original" : "raw",
                        "log.file.path" : "auth.log",
                        "log.record" : 1,
                        "user.name" : "eve",
                        "source.ip" : "10.0.0.5"
                      }
                    }
                  ]
                }
                """);
    }

    private static Event event(long id, EventTime time, String raw) {
        return new Event(id, new SourceRef(1, id, 0), time, Fields.of("user.name", "eve", "source.ip", "10.0.0.5"), raw);
    }
}
