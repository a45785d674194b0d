package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isolog.ingest.table.Table;
import org.isolog.ingest.table.TableReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the tables of ADBench the plain forest is as good as scikit-learn's, and the default detector is better. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PublicTablesTest {
    private static final Seeds FIVE = new Seeds(42, 5);

    private Path folder;
    private Table list;

    @BeforeAll
    void readList() {
        folder = Path.of(System.getProperty("isolog.sharedData", "absent")).resolve("adbench");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the ADBench tables are not there: " + folder);
        list = TableReader.read(folder.resolve("datasets.csv"));
    }

    private Evaluation evaluate(int row, String detector, Seeds seeds) {
        return EvaluateDetector.run(folder.resolve(list.column("file")[row]), HiddenColumns.label("label"), null, detector, seeds);
    }

    private double number(String column, int row) {
        return Double.parseDouble(list.column(column)[row]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"campaign", "breastw", "cardio", "mammography", "pendigits", "satellite", "thyroid", "musk", "glass", "optdigits",
        "annthyroid", "PageBlocks", "vowels"})
    void plainForestIsAsGoodAsScikitLearns(String name) {
        int row = List.of(list.column("dataset")).indexOf(name);
        assertThat(evaluate(row, "forest", FIVE).rocAuc().value()).isEqualTo(number("sklearn_iforest_auc_roc_mean", row), within(0.02));
    }

    /** One seed of all tables but the one of half a million rows, which src/bench/compare_adbench.sh measures with the others. */
    @Test
    void defaultDetectorIsBetterThanTheForest() {
        double[] forest = new double[2];
        double[] better = new double[2];
        for (int row = 0; row < list.rows(); row++) {
            if (!"http".equals(list.column("dataset")[row])) {
                add(forest, evaluate(row, "forest", FIVE));
                add(better, evaluate(row, "default", Seeds.one(42)));
            }
        }
        assertThat(better[0] - forest[0]).as("ROC-AUC").isGreaterThan(13 * 0.02);
        assertThat(better[1] - forest[1]).as("average precision").isGreaterThan(13 * 0.02);
    }

    private static void add(double[] sums, Evaluation result) {
        sums[0] += result.rocAuc().value();
        sums[1] += result.averagePrecision().value();
    }
}
