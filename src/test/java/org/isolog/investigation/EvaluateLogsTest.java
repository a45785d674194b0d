package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.isolog.core.Channel;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.investigation.LogEvaluation.Level;
import org.isolog.samples.Attack;
import org.isolog.samples.GenerateLogs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateLogsTest {
    private static final int ROWS = 3_000;
    private static final TimeSplit NONE = new TimeSplit.None();

    @TempDir
    private static Path folder;
    private static Investigation made;
    private static int planted;

    /** A made log with a planted web scan, which also has its label in a column. */
    @BeforeAll
    static void make() throws IOException {
        GenerateLogs.write(ROWS, 3, Set.of(Attack.WEB_SCAN), folder);
        List<String> lines = Files.readAllLines(folder.resolve("log.csv"));
        List<String> labelled = Files.readAllLines(folder.resolve("labels.csv"));
        planted = labelled.size() - 1;
        boolean[] malicious = new boolean[ROWS + 1];
        labelled.stream().skip(1).forEach(line -> malicious[Integer.parseInt(line.split(",")[0])] = true);
        List<String> withLabel = new ArrayList<>();
        withLabel.add(lines.getFirst() + ",verdict");
        for (int row = 1; row < lines.size(); row++) {
            withLabel.add(lines.get(row) + (malicious[row] ? ",attack" : ",benign"));
        }
        Files.write(folder.resolve("labelled.csv"), withLabel);
        made = Investigation.create(folder.resolve("case"), "made", Clock.systemUTC(), "ana");
        new ImportLogs(made).run(ImportLogs.requests(List.of(folder.resolve("labelled.csv")), null, ZoneOffset.UTC), Progress.silent());
    }

    @AfterAll
    static void close() {
        made.close();
    }

    @Test
    void measuresEventsAndAlertUnitsByAField() {
        LogEvaluation byField = run(new LabelSource.Field("verdict"), NONE);
        LogEvaluation again = run(new LabelSource.Field("verdict"), NONE);

        assertThat(byField).isEqualTo(again);
        assertThat(byField.events()).isEqualTo(ROWS);
        assertThat(byField.malicious()).isEqualTo(planted);
        assertThat(byField.maliciousUnits()).isEqualTo(1);
        assertThat(byField.learned()).isEqualTo(ROWS);
        assertThat(byField.from()).isNull();
        assertThat(byField.at()).containsExactly(1, 10);
        assertThat(byField.rows()).filteredOn(row -> row.level() == Level.EVENTS).first().extracting(LogEvaluation.Row::channel).isNull();
        assertThat(byField.rows()).hasSize(2 * byField.rows().stream().filter(row -> row.level() == Level.ALERTS).toList().size());
        assertThat(byField.row(Level.EVENTS, null).figures().rocAuc().value()).isBetween(0.95, 1.0);
        assertThat(byField.row(Level.ALERTS, null).figures().rocAuc().value()).isBetween(0.95, 1.0);
        assertThat(byField.row(Level.EVENTS, Channel.FOREST).roc()).first().isEqualTo(new LogEvaluation.Point(0, 0));
    }

    @Test
    void theLabelIsHiddenFromDetection() throws IOException {
        LogEvaluation hidden = run(new LabelSource.Field("verdict"), NONE);
        try (Investigation plain = Investigation.create(folder.resolve("plain"), "plain", Clock.systemUTC(), "ana")) {
            new ImportLogs(plain).run(ImportLogs.requests(List.of(folder.resolve("log.csv")), null, ZoneOffset.UTC), Progress.silent());
            LogEvaluation without = new EvaluateLogs(plain).run(request(new LabelSource.Records(folder.resolve("labels.csv")), NONE), Progress.silent());

            assertThat(hidden).isEqualTo(without);
        }
    }

    @Test
    void entitiesAreLabelledWithAllTheirEvents() throws IOException {
        String address = Files.readAllLines(folder.resolve("log.csv")).get(Integer.parseInt(Files.readAllLines(folder.resolve("labels.csv")).get(1).split(",")[0]))
                .split(",")[4];
        Path list = Files.writeString(folder.resolve("entities.csv"), "entity,label\n" + address + ",scanner\n10.20.0.9,normal\n");

        LogEvaluation byAddress = run(new LabelSource.Entities(list, "address"), NONE);

        assertThat(byAddress.malicious()).isEqualTo(planted);
        assertThat(byAddress.maliciousUnits()).isEqualTo(1);
        assertThat(run(new LabelSource.Entities(list, "source.ip"), NONE).malicious()).isEqualTo(planted);
    }

    @Test
    void laterEventsAreJudgedByEarlierOnes() {
        Instant noon = Instant.parse("2026-03-05T12:00:00Z");
        LogEvaluation half = run(new LabelSource.Field("verdict"), new TimeSplit.At(noon));
        LogEvaluation share = run(new LabelSource.Field("verdict"), new TimeSplit.Share(0.5));

        assertThat(half.learned() + half.events()).isEqualTo(ROWS);
        assertThat(half.from()).isEqualTo(noon);
        assertThat(half.days()).isBetween(3.0, 4.0);
        assertThat(share.learned() + share.events()).isEqualTo(ROWS);
        assertThat(share.from()).isBetween(Instant.parse("2026-03-05T10:00:00Z"), Instant.parse("2026-03-05T14:00:00Z"));
    }

    @Test
    void whatCannotBeMeasuredIsRefused() throws IOException {
        refused("LABEL-COLUMN", "No event has a field truth.", new LabelSource.Field("truth"), NONE);
        refused("LABEL-RECORD", "labels record 9999 of", new LabelSource.Records(write("far.csv", "record\n9999\n")), NONE);
        refused("LABEL-RECORD", "row 1: x is no record number", new LabelSource.Records(write("x.csv", "record\nx\n")), NONE);
        refused("LABEL-SOURCE", "0 sources are called other.csv", new LabelSource.Records(write("s.csv", "source,record\nother.csv,1\n")), NONE);
        refused("LABEL-ONE-KIND", "none are labelled malicious", new LabelSource.Records(write("n.csv", "record,label\n1,benign\n")), NONE);
        refused("LABEL-ONE-KIND", "(1 malicious ones are among the events that were only learned from)",
                new LabelSource.Records(write("e.csv", "source,record\nlabelled.csv,1\n")), new TimeSplit.Share(0.5));
        refused("SPLIT", "behind. There must be two to learn from", new LabelSource.Field("verdict"), new TimeSplit.At(Instant.parse("2020-01-01T00:00:00Z")));
        refused("LABEL-FIELD", "No event has a field session", new LabelSource.Entities(write("t.csv", "entity\na\n"), "session"), NONE);
        assertThatThrownBy(() -> new TimeSplit.Share(1)).isInstanceOf(IsologException.class).hasMessageContaining("not be 1.0");
    }

    private static Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void refused(String code, String words, LabelSource labels, TimeSplit split) {
        assertThatThrownBy(() -> run(labels, split)).isInstanceOf(IsologException.class).hasMessageContaining(words)
                .extracting(thrown -> ((IsologException) thrown).code()).isEqualTo(code);
    }

    private static LogEvaluation run(LabelSource labels, TimeSplit split) {
        return new EvaluateLogs(made).run(request(labels, split), Progress.silent());
    }

    private static EvaluateLogs.Request request(LabelSource labels, TimeSplit split) {
        return new EvaluateLogs.Request(labels, split, DetectionSettings.defaults(), List.of(1, 10));
    }
}
