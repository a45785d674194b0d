package org.isolog.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Fields;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.core.ImportAccount;
import org.isolog.core.ModelInfo;
import org.isolog.core.Notes;
import org.isolog.core.Reason;
import org.isolog.core.RunInfo;
import org.isolog.core.Score;
import org.isolog.core.Severity;
import org.isolog.core.SourceInfo;
import org.isolog.core.SourceRef;
import org.isolog.core.Story;
import org.isolog.core.StoryKind;
import org.isolog.core.Timeline;
import org.isolog.core.Verdict;

/** A made case with the figures of a real one: a night's brute force in a month of an office's logs. */
final class MadeCase {
    static final Instant START = Instant.parse("2025-12-01T00:00:00Z");
    static final Instant GENERATED = Instant.parse("2026-01-05T09:30:00Z");
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private MadeCase() {
    }

    static ReportData report(int anomalies) {
        List<ReportData.Anomaly> top = new ArrayList<>();
        for (int rank = 1; rank <= anomalies; rank++) {
            top.add(anomaly(rank));
        }
        return report("Office, December", top);
    }

    static ReportData report(String name, List<ReportData.Anomaly> anomalies) {
        return new ReportData(new ReportData.CaseFacts(name, Instant.parse("2026-01-02T08:00:00Z"), GENERATED, "0.1.0"),
                sources(), new ReportData.Detection(model(), run(), "Critical: p ≤ 0.00001; High: p ≤ 0.0001; Medium: p ≤ 0.001; Low: p ≤ 0.01."),
                stories(), timeline(), anomalies, summary(), new ReportData.Integrity(Instant.parse("2026-01-03T10:00:00Z"), "ana", HASH, GENERATED, List.of(),
                        List.of("logs/proxy.csv is no longer on disk; its records in the case were checked.")));
    }

    static List<Story> stories() {
        return List.of(new Story(1, StoryKind.BRUTE_FORCE_SUCCESS, "Password guessing against svc_backup from 198.51.100.50, then a success", Severity.CRITICAL, 88, 0.998,
                List.of(new Entity("user.name", "svc_backup")), START, START.plus(Duration.ofHours(1)), 61, 1, List.of("60 failures by 198.51.100.50 in 1 h (usual 0)"),
                "Treat the account as taken over: lock it, end its sessions, and follow what it did after the success.", List.of(48_001L)));
    }

    static ReportData with(ReportData data, ReportData.Integrity integrity) {
        return new ReportData(data.about(), data.sources(), data.detection(), data.stories(), data.timeline(), data.anomalies(), data.summary(), integrity);
    }

    static ModelInfo model() {
        return new ModelInfo(3, Instant.parse("2026-01-03T09:58:12Z"), "ana", DetectionSettings.defaults(), List.of(HASH, HASH), 1_000_000, HASH, true, GENERATED);
    }

    static RunInfo run() {
        return new RunInfo(4, 3, Instant.parse("2026-01-03T09:59:20Z"), 1_204_311, 37, 0.6125, 20_000, Map.of(Severity.NONE, 1_203_201L,
                Severity.LOW, 911L, Severity.MEDIUM, 188L, Severity.HIGH, 9L, Severity.CRITICAL, 2L), 12, 1.1);
    }

    static List<ReportData.Source> sources() {
        return List.of(new ReportData.Source(source(1, "logs/auth.log", 201_998, 201_940), List.of(
                        new ReportData.Skipped("The line does not begin as a syslog record.", 57, 1_204),
                        new ReportData.Skipped("The line is longer than 1 MiB.", 1, 88_112))),
                new ReportData.Source(source(2, "logs/proxy.csv", 1_002_371, 1_002_371), List.of()));
    }

    static SourceInfo source(int id, String path, long read, long stored) {
        ImportAccount account = new ImportAccount(0.98, read, stored, read - stored, 3, id == 1 ? stored : 0, START, START.plus(Duration.ofDays(31)));
        return new SourceInfo(id, path, 93L * read, HASH, id == 1 ? "syslog-rfc3164" : "csv", "Europe/Berlin", account, GENERATED);
    }

    private static Timeline timeline() {
        List<Timeline.Bucket> buckets = new ArrayList<>();
        for (int i = 0; i < 31 * 4; i++) {
            long work = Math.round(9_700 + 6_000 * Math.sin((i % 4 - 1) * 1.57) - (i / 4 % 7 > 4 ? 3_500 : 0) + 37 * i % 900);
            boolean night = i >= 80 && i <= 86;
            buckets.add(new Timeline.Bucket(START.plus(Duration.ofHours(6L * i)), new long[] {
                    work, 5 + i * 7 % 6, i % 3 + (night ? 11 : 0), night ? 1 + i % 2 : 0, i == 83 || i == 84 ? 1 : 0}));
        }
        return new Timeline(Duration.ofHours(6), buckets, 3);
    }

    private static ReportData.Summary summary() {
        return new ReportData.Summary(
                List.of(new ReportData.EntityCount(new Entity("user.name", "svc_backup"), 31, 0.974),
                        new ReportData.EntityCount(new Entity("source.ip", "198.51.100.50"), 22, 0.961),
                        new ReportData.EntityCount(new Entity("host.name", "FILESRV2"), 9, 0.874),
                        new ReportData.EntityCount(new Entity("user.name", "carol"), 4, 0.712)),
                List.of(new ReportData.ReasonCount("Failures in one hour", 41), new ReportData.ReasonCount("New pair of user and address", 28),
                        new ReportData.ReasonCount("Unusual hour", 19), new ReportData.ReasonCount("Process seen for the first time", 6)));
    }

    static ReportData.Anomaly anomaly(int rank) {
        Severity severity = rank <= 2 ? Severity.CRITICAL : rank <= 11 ? Severity.HIGH : rank <= 40 ? Severity.MEDIUM : Severity.LOW;
        double score = 0.974 - 0.006 * (rank - 1);
        String user = rank % 5 == 0 ? "carol" : "svc_backup";
        Instant time = START.plus(Duration.ofDays(20)).plusSeconds(85_632).plusNanos(417_000_000).plusSeconds(40L * rank);
        Event event = new Event(48_000 + rank, new SourceRef(1, 48_210 + rank, 4_000_000L + 97 * rank), new EventTime(time, "Dec 21 23:47:12", EventTime.Quality.GUESSED_YEAR_AND_ZONE),
                Fields.of("host.name", "gw", "process.name", "sshd", "process.pid", "4121", "user.name", user, "source.ip", "198.51.100.50", "event.action", "login", "event.outcome", "failure"),
                "Dec 21 23:47:12 gw sshd[4121]: Failed password for " + user + " from 198.51.100.50 port 51122 ssh2");
        List<ReportData.Why> why = why(score - 0.352);
        Finding finding = new Finding(rank, new Score(event.id(), score, rank <= 2 ? 0.00005 : 0.0004 * rank, severity, rank <= 37), 100.0 - rank / 12_043.0, event.time(),
                user, "login", List.of(why.get(0).words(), why.get(1).words()));
        Notes notes = rank == 1 ? new Notes(event.id(), true, Verdict.MALICIOUS, List.of("brute force", "ticket 4711"),
                List.of(new Notes.Comment(GENERATED, "ana", "Account locked, address blocked at the gateway."))) : Notes.none(event.id());
        FindingGroup group = new FindingGroup(finding, new Entity("source.ip", "198.51.100.50"), severity, time.minusSeconds(30), time, 12, rank <= 37);
        return new ReportData.Anomaly(group, event, "logs/auth.log", 0.352, why, notes);
    }

    private static List<ReportData.Why> why(double distance) {
        double[] shares = {0.5, 0.3, 0.2, -0.08, 0.05, 0.03, 0.02, -0.02, -0.01, 0.006, 0.004};
        String[] words = {"47 failed logins from 198.51.100.50 in 1 hour; usual 0.3, never above 4",
                "svc_backup was never seen with the address 198.51.100.50; 12 others were", "23 h UTC is unusual for svc_backup: 3 of 9,120 events",
                "One user only from this address in 1 hour, as usual", "The text “Failed password” is rare: 212 of 1,000,000 events", "Host gw: 41,022 of 1,000,000 events",
                "Sunday: 9,001 of 1,000,000 events", "Process sshd is common", "Port is common", "Facility is common", "Length is as usual"};
        List<ReportData.Why> why = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            double points = shares[i] * distance;
            why.add(new ReportData.Why(words[i], new Contribution("feature" + i, 10 * points, points, i < 3 ? 0.974 - points : Double.NaN, new Reason.Missing("user.name"))));
        }
        return why;
    }
}
