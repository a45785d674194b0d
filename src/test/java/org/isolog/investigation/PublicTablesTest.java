package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.isolog.detect.anomaly.ForestSettings;
import org.isolog.ingest.table.Table;
import org.isolog.ingest.table.TableReader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plain forest is as good as scikit-learn's on the tables of ADBench. */
final class PublicTablesTest {
    private static final int SEEDS = 5;

    @ParameterizedTest
    @ValueSource(strings = {"breastw", "cardio", "thyroid", "pendigits", "vowels", "glass", "PageBlocks"})
    void plainForestIsAsGoodAsScikitLearns(String name) {
        Path folder = Path.of(System.getProperty("isolog.sharedData", "absent")).resolve("adbench");
        Assumptions.assumeTrue(Files.isDirectory(folder), "the ADBench tables are not there: " + folder);
        Table list = TableReader.read(folder.resolve("datasets.csv"));
        int row = List.of(list.column("dataset")).indexOf(name);
        Table table = TableReader.read(folder.resolve(list.column("file")[row]));
        TableFeatures features = TableFeatures.learn(table, "label");
        float[][] columns = features.encode(table);
        boolean[] labels = Labels.read(table, "label", name);

        double mean = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            ForestTrial trial = ForestTrial.onItself(features.names(), columns, table.rows(), ForestSettings.plain(100, 256, seed));
            mean += EvaluateDetector.measure("forest", columns.length, trial, labels).rocAuc() / SEEDS;
        }
        double expected = Double.parseDouble(list.column("sklearn_iforest_auc_roc_mean")[row]);
        double deviation = Double.parseDouble(list.column("auc_roc_std")[row]);
        // Two means of five seeds each: their difference has a deviation of 0.63 times that of one seed.
        assertThat(mean).isEqualTo(expected, within(0.01 + 2 * deviation));
    }
}
