package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.isolog.core.IsologException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluateDetectorTest {
    private static final String HEADER = "size,user,id,constant,label\n";

    @TempDir
    private Path folder;

    /** 400 normal rows and, if asked for, 20 far ones of a rare user. */
    private static String rows(long seed, boolean anomalies, String normal, String attack) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 420; row++) {
            boolean attacks = row % 21 == 20;
            if (!attacks || anomalies) {
                double size = random.nextDouble() + random.nextDouble() + (attacks ? 4 : 0);
                text.append(row % 50 == 0 ? "" : size).append(',').append(attacks ? "mallory" : "user" + row % 4)
                        .append(",id-").append(row).append(",1,").append(attacks ? attack : normal).append('\n');
            }
        }
        return text.toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Evaluation evaluate(Path file, Path training) {
        return EvaluateDetector.run(file, HiddenColumns.label("label"), training, "forest", Seeds.one(42));
    }

    private void refused(String code, String part, Path file, String label) {
        assertThatThrownBy(() -> EvaluateDetector.run(file, HiddenColumns.label(label), null, "forest", Seeds.one(42)))
                .isInstanceOf(IsologException.class).hasMessageContaining(part).extracting("code").isEqualTo(code);
    }

    @Test
    void findsPlantedRowsInAMixedTable() throws IOException {
        Evaluation result = evaluate(write("mixed.csv", rows(1, true, "0", "1")), null);
        assertThat(result.rows()).isEqualTo(420);
        assertThat(result.anomalies()).isEqualTo(20);
        assertThat(result.trainingRows()).isEqualTo(420);
        assertThat(result.features()).isEqualTo(3);
        assertThat(result.rocAuc().value()).isGreaterThan(0.99);
        assertThat(result.averagePrecision().value()).isGreaterThan(0.9);
        assertThat(result.precisionAtK().value()).isGreaterThan(0.8);
        assertThat(result.f1().value()).isGreaterThan(0.6);
    }

    @Test
    void learnsFromNormalRowsOfAnotherTable() throws IOException {
        Path training = write("normal.csv", rows(2, false, "normal", "none"));
        Evaluation result = evaluate(write("mixed.csv", rows(1, true, "normal", "neptune")), training);
        assertThat(result.trainingRows()).isEqualTo(320);
        assertThat(result.rocAuc().value()).isGreaterThan(0.99);
        assertThat(result.f1().value()).isGreaterThan(0.6);
    }

    @Test
    void sameSeedSameFiguresAndCompressedSameAsPlain() throws IOException {
        String text = rows(1, true, "FALSE", "TRUE");
        Path plain = write("plain.csv", text);
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(evaluate(packed, null)).isEqualTo(evaluate(plain, null));
        assertThat(EvaluateDetector.run(plain, HiddenColumns.label("label"), null, "forest", Seeds.one(1))).isNotEqualTo(evaluate(plain, null));
    }

    @Test
    void labelsDoNotChangeTheThreshold() throws IOException {
        String text = rows(1, true, "0", "1");
        Evaluation honest = evaluate(write("honest.csv", text), null);
        Evaluation swapped = evaluate(write("swapped.csv", text.replace(",1\n", ",x\n").replace(",0\n", ",1\n").replace(",x\n", ",0\n")), null);
        assertThat(swapped.threshold()).isEqualTo(honest.threshold());
        assertThat(swapped.rocAuc().value()).isLessThan(0.01);
    }

    @Test
    void badInputIsRefusedWithItsPlace() throws IOException {
        refused("FILE-MISSING", "nowhere.csv does not exist", folder.resolve("nowhere.csv"), "label");
        refused("TABLE-EMPTY", "is empty", write("empty.csv", ""), "label");
        refused("TABLE-EMPTY", "no rows", write("header.csv", HEADER), "label");
        refused("LABEL-COLUMN", "Its columns are size, user, id, constant, label", write("a.csv", rows(1, true, "0", "1")), "attack");
        refused("LABEL-ONE-KIND", "all 3 rows normal", write("b.csv", "a,label\n1,0\n2,0\n3,0\n"), "label");
        refused("LABEL-ONE-KIND", "anomalies", write("c.csv", "a,label\n1,x\n2,y\n"), "label");
        refused("LABEL-VALUE", "row 2: the label is 7", write("d.csv", "a,label\n1,0\n2,7\n"), "label");
        refused("LABEL-VALUE", "row 1: the label is empty", write("e.csv", "a,label\n1,\n2,0\n"), "label");
        refused("TABLE-NO-NUMBERS", "no column of numbers", write("f.csv", "a,label\nx,0\ny,1\nz,1\n"), "label");
        refused("TABLE-ROW", "row 2: 1 values where the header has 2", write("g.csv", "a,label\n1,0\n2\n"), "label");
        refused("LABEL-COLUMN", "more than one column a", write("h.csv", "a,b,a\n1,2,0\n"), "a");
        refused("TABLE-NO-VALUES", "no value in any row", write("i.csv", "a,b,label\n,?,0\nnan,NA,1\n"), "label");
        refused("FILE-UNREADABLE", "EOF reached before encapsulated token finished", write("j.csv", "a,label\n\"1,0\n2,1\n"), "label");
    }

    @Test
    void cutGzipIsDamaged() throws IOException {
        Path packed = folder.resolve("packed.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(rows(1, true, "0", "1").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(packed);
        refused("FILE-DAMAGED", "is not a whole gzip file", Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length / 2)), "label");
    }

    /** Semicolons, tabs and bars; names with blanks around, none at all, or twice; the number of the row. */
    @Test
    void tablesAreReadHoweverTheyAreWritten() throws IOException {
        Evaluation plain = evaluate(write("plain.csv", rows(1, true, "0", "1")), null);
        String other = rows(1, true, "BENIGN", "DoS Hulk").replace("size,user,id,constant,label", " Size, user , id, constant, label ");
        for (String separator : List.of(";", "\t", "|")) {
            assertThat(evaluate(write("other.csv", other.replace(",", separator)), null)).isEqualTo(plain);
        }
        StringBuilder numbered = new StringBuilder();
        int row = -1;
        for (String line : rows(1, true, "-", "KERNDTLB").replace("size,user,id,constant,label", "size,user,user,constant,label").split("\n")) {
            numbered.append(row < 0 ? "" : row).append(',').append(line).append('\n');
            row++;
        }
        assertThat(evaluate(write("numbered.csv", numbered.toString()), null)).isEqualTo(plain);
    }

    @Test
    void columnsCanBeIgnored() throws IOException {
        Path mixed = write("mixed.csv", rows(1, true, "0", "1"));
        Evaluation without = EvaluateDetector.run(mixed, HiddenColumns.of(" label", List.of("size ", "id")), null, "forest", Seeds.one(42));
        assertThat(without.features()).isEqualTo(2);
        assertThatThrownBy(() -> EvaluateDetector.run(mixed, HiddenColumns.of("label", List.of("time")), null, "forest", Seeds.one(42)))
                .isInstanceOf(IsologException.class).hasMessageContaining("has no column time to ignore. Its columns are size, user");
    }

    @Test
    void numbersTooLargeForFloatsAndTimesInMillisecondsAreToldApart() throws IOException {
        StringBuilder text = new StringBuilder("huge,tiny,time,label\n");
        SplittableRandom random = new SplittableRandom(3);
        for (int row = 0; row < 200; row++) {
            boolean anomaly = row % 40 == 7;
            double size = random.nextDouble() + (anomaly ? 3 : 0);
            text.append(size).append("e300,").append(size).append("e-300,").append(1_700_000_000_000L + (long) (1000 * size)).append(',')
                    .append(anomaly).append('\n');
        }
        Path file = write("extreme.csv", text.toString());
        for (List<String> ignored : List.of(List.of("tiny", "time"), List.of("huge", "time"), List.of("huge", "tiny"))) {
            Evaluation result = EvaluateDetector.run(file, HiddenColumns.of("label", ignored), null, "default", Seeds.one(42));
            assertThat(result.rocAuc()).isEqualTo(new Evaluation.Figure(1, 1, 1));
        }
    }

    @Test
    void twoRowsAreEnough() throws IOException {
        Evaluation result = EvaluateDetector.run(write("two.csv", "a,label\n1,0\n2,1\n"), HiddenColumns.label("label"), null, "default", Seeds.one(42));
        assertThat(List.of(result.rows(), result.anomalies(), result.features())).isEqualTo(List.of(2, 1, 1));
        assertThat(result.rocAuc().value()).isEqualTo(0.5);
    }

    @Test
    void trainingTableMustHaveTheSameColumns() throws IOException {
        Path training = write("t.csv", "a,b\n1,2\n2,3\n");
        Path table = write("u.csv", "a,label\n1,0\n2,1\n");
        assertThatThrownBy(() -> evaluate(table, training)).isInstanceOf(IsologException.class).hasMessageContaining("lacks the columns b");
    }

    @Test
    void unknownDetectorIsRefused() {
        assertThatThrownBy(() -> EvaluateDetector.run(folder, HiddenColumns.label("label"), null, "magic", Seeds.one(1))).isInstanceOf(IsologException.class)
                .hasMessage("There is no detector magic. There is: default, forest.");
    }

    @Test
    void defaultDetectorMeasuresEveryKindOfEvidence() throws IOException {
        Path mixed = write("mixed.csv", rows(1, true, "0", "1"));
        Evaluation result = EvaluateDetector.run(mixed, HiddenColumns.label("label"), null, "default", Seeds.one(42));
        assertThat(result.detector()).isEqualTo("default");
        assertThat(result.channels()).extracting(Evaluation.Channel::name).containsExactly("forest", "rarity", "nearest");
        assertThat(result.channels()).allSatisfy(channel -> assertThat(channel.rocAuc()).isGreaterThan(0.99));
        assertThat(result.rocAuc().value()).isGreaterThan(0.99);
        assertThat(result.recall().value()).isGreaterThan(0.9);
        assertThat(result.averagePrecision()).satisfies(figure -> assertThat(figure.value()).isBetween(figure.low(), figure.high()));
        assertThat(EvaluateDetector.run(mixed, HiddenColumns.label("label"), null, "default", Seeds.one(42))).isEqualTo(result);

        Path training = write("normal.csv", rows(2, false, "0", "none"));
        Evaluation trained = EvaluateDetector.run(mixed, HiddenColumns.label("label"), training, "default", Seeds.one(42));
        assertThat(trained.trainingRows()).isEqualTo(320);
        assertThat(trained.rocAuc().value()).isGreaterThan(0.99);
        assertThat(trained.f1().value()).isGreaterThan(0.8);
    }

    @Test
    void severalSeedsGiveTheirMean() throws IOException {
        Path mixed = write("mixed.csv", rows(1, true, "0", "1"));
        Evaluation one = EvaluateDetector.run(mixed, HiddenColumns.label("label"), null, "forest", Seeds.one(1));
        Evaluation two = EvaluateDetector.run(mixed, HiddenColumns.label("label"), null, "forest", Seeds.one(2));
        Evaluation both = EvaluateDetector.run(mixed, HiddenColumns.label("label"), null, "forest", new Seeds(1, 2));
        assertThat(both.averagePrecision().value()).isEqualTo((one.averagePrecision().value() + two.averagePrecision().value()) / 2);
        assertThat(both.threshold()).isEqualTo((one.threshold() + two.threshold()) / 2);
        assertThat(both.rocAuc().low()).isEqualTo((one.rocAuc().low() + two.rocAuc().low()) / 2);
        assertThatThrownBy(() -> new Seeds(1, 0)).isInstanceOf(IsologException.class).hasMessage("The number of seeds must be 1 to 100, not 0.");
    }
}
