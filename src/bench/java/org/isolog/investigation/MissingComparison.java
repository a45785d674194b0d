package org.isolog.investigation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.isolog.detect.Metrics;
import org.isolog.detect.anomaly.ForestSettings;
import org.isolog.ingest.table.Table;
import org.isolog.ingest.table.TableReader;

/**
 * What missing values cost: mean ROC-AUC of five seeds on the tables of ADBench, whole, and with a share of all values blanked and
 * either left missing or set to 0 or to the column's mean. Run as {@link ForestComparison}, with the adbench directory.
 */
public final class MissingComparison {
    private static final int SEEDS = 5;
    private static final List<String> TABLES = List.of("breastw", "cardio", "mammography", "thyroid", "vowels", "pendigits", "PageBlocks",
            "annthyroid", "glass");

    private MissingComparison() {
    }

    public static void main(String[] arguments) {
        Table list = TableReader.read(Path.of(arguments[0], "datasets.csv"));
        System.out.println("table         whole    20 %: missing zero   mean     50 %: missing zero   mean");
        for (int row = 0; row < list.rows(); row++) {
            String name = list.column("dataset")[row];
            if (TABLES.contains(name)) {
                Table table = TableReader.read(Path.of(arguments[0], list.column("file")[row]));
                TableFeatures features = TableFeatures.learn(table, Set.of("label"));
                float[][] columns = features.rows(table).columns();
                boolean[] labels = Labels.read(table, "label", name);
                System.out.printf(Locale.ROOT, "%-12s %.3f          %.3f %.3f  %.3f         %.3f %.3f  %.3f%n", name,
                        auc(features.names(), columns, labels, 0, 0), auc(features.names(), columns, labels, 0.2, 0),
                        auc(features.names(), columns, labels, 0.2, 1), auc(features.names(), columns, labels, 0.2, 2),
                        auc(features.names(), columns, labels, 0.5, 0), auc(features.names(), columns, labels, 0.5, 1),
                        auc(features.names(), columns, labels, 0.5, 2));
            }
        }
    }

    /** @param filling 0 leaves a blanked value missing, 1 sets it to 0, 2 to the mean of its column */
    private static double auc(List<String> names, float[][] columns, boolean[] labels, double share, int filling) {
        double mean = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            float[][] blanked = blanked(columns, share, filling, new SplittableRandom(seed));
            ForestTrial trial = ForestTrial.onItself(names, blanked, labels.length, ForestSettings.plain(100, 256, seed));
            mean += Metrics.rocAuc(trial.scores(), labels) / SEEDS;
        }
        return mean;
    }

    private static float[][] blanked(float[][] columns, double share, int filling, SplittableRandom random) {
        float[][] blanked = new float[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            double sum = 0;
            for (float value : columns[column]) {
                sum += value;
            }
            float filler = filling == 0 ? Float.NaN : filling == 1 ? 0 : (float) (sum / columns[column].length);
            blanked[column] = columns[column].clone();
            for (int row = 0; row < blanked[column].length; row++) {
                blanked[column][row] = random.nextDouble() < share ? filler : blanked[column][row];
            }
        }
        return blanked;
    }
}
