package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.isolog.core.IsologException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateSequencesTest {
    @TempDir
    private Path folder;

    /** 90 sessions of two usual kinds, and 5 that fail. */
    private static String sessions(String normal, String attack) {
        StringBuilder text = new StringBuilder("id,verdict,events\n");
        for (int row = 0; row < 95; row++) {
            boolean fails = row % 19 == 7;
            text.append(row).append(',').append(fails ? attack : normal).append(',')
                    .append(fails ? "open read failure" : row % 2 == 0 ? "open read close" : " open  read\tread close ").append('\n');
        }
        return text.toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void refused(String code, String part, Path file, String column, Path training) {
        assertThatThrownBy(() -> EvaluateSequences.run(file, "verdict", column, training)).isInstanceOf(IsologException.class)
                .hasMessageContaining(part).extracting("code").isEqualTo(code);
    }

    @Test
    void findsFailuresAmongOrdinarySessions() throws IOException {
        Evaluation result = EvaluateSequences.run(write("mixed.csv", sessions("0", "1")), "verdict", "events", null);
        assertThat(List.of(result.detector(), result.rows(), result.anomalies(), result.trainingRows(), result.features()))
                .isEqualTo(List.of("sequence", 95, 5, 90, 6));
        assertThat(List.of(result.rocAuc(), result.averagePrecision(), result.precisionAtK(), result.precision(), result.recall(), result.f1()))
                .containsOnly(new Evaluation.Figure(1, 1, 1));
        assertThat(result.channels()).contains(new Evaluation.Channel("new_event_type", 1, 1));
    }

    @Test
    void learnsFromNormalSessionsWithOrWithoutLabels() throws IOException {
        Path normal = write("normal.csv", "events\n" + "open read close\n".repeat(20) + "open read read close\n".repeat(20));
        Evaluation result = EvaluateSequences.run(write("mixed.csv", sessions("normal", "attack")), "verdict", "events", normal);
        assertThat(result.trainingRows()).isEqualTo(40);
        assertThat(result.f1().value()).isEqualTo(1);
    }

    @Test
    void listsInBracketsAreReadAsBlanksAre() throws IOException {
        String plain = sessions("Success", "Fail");
        String lists = plain.replace(" open  read\tread close ", "\"[open, read, read, close]\"").replace("open read close", "\"['open','read','close']\"")
                .replace("open read failure", "\"[open,read, failure]\"");
        assertThat(EvaluateSequences.run(write("lists.csv", lists), "verdict", "events", null))
                .isEqualTo(EvaluateSequences.run(write("plain.csv", plain), "verdict", "events", null));
    }

    @Test
    void compressedSameAsPlainAndLabelsDoNotChangeTheThreshold() throws IOException {
        Path plain = write("plain.csv", sessions("0", "1"));
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(sessions("0", "1").getBytes(StandardCharsets.UTF_8));
        }
        Evaluation result = EvaluateSequences.run(plain, "verdict", "events", null);
        assertThat(EvaluateSequences.run(packed, "verdict", "events", null)).isEqualTo(result);
        Evaluation swapped = EvaluateSequences.run(write("swapped.csv", sessions("1", "0")), "verdict", "events", null);
        assertThat(swapped.threshold()).isEqualTo(result.threshold());
        assertThat(swapped.rocAuc().value()).isZero();
    }

    @Test
    void badInputIsRefusedWithItsPlace() throws IOException {
        Path good = write("good.csv", sessions("0", "1"));
        refused("SEQUENCE-COLUMN", "good.csv has no column steps of event types. Its columns are id, verdict, events", good, "steps", null);
        refused("SEQUENCE-COLUMN", "n.csv has no column events", good, "events", write("n.csv", "a\nb\n"));
        refused("TABLE-EMPTY", "no rows below its header", good, "events", write("e.csv", "events\n"));
        refused("LABEL-ONE-KIND", "all 95 rows normal", write("one.csv", sessions("0", "0")), "events", null);
        refused("FILE-MISSING", "nowhere.csv does not exist", folder.resolve("nowhere.csv"), "events", null);
    }
}
