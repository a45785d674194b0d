package org.isolog.detect.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.isolog.core.Progress;
import org.isolog.detect.AlertThreshold;
import org.isolog.detect.Quality;
import org.isolog.detect.RankedRows;

/**
 * Compares the default detector for tables with its kinds of evidence, and with their mean, on made tables: mean ROC-AUC, average precision
 * and F1 at the threshold found without labels, by kind of anomaly.
 *
 * <pre>
 * javac -d target/bench -cp "target/classes:target/lib/*" src/bench/java/org/isolog/detect/table/*.java
 * java -cp "target/bench:target/classes:target/lib/*" org.isolog.detect.table.TableComparison [tables of each kind]
 * </pre>
 */
public final class TableComparison {
    private static final int TABLES = 60;

    private TableComparison() {
    }

    public static void main(String[] arguments) {
        int tables = arguments.length > 0 ? Integer.parseInt(arguments[0]) : TABLES;
        System.out.printf(Locale.ROOT, "%-12s", "AUC/AP/F1");
        Map<String, double[]> all = new LinkedHashMap<>();
        for (String kind : MadeTable.KINDS) {
            Map<String, double[]> sums = new LinkedHashMap<>();
            for (int seed = 1; seed <= tables; seed++) {
                measure(MadeTable.make(kind, 1000L * MadeTable.KINDS.indexOf(kind) + seed), sums, tables);
            }
            print(kind, sums, 1);
            sums.forEach((name, figures) -> add(all.computeIfAbsent(name, any -> new double[3]), figures, 1));
        }
        print("MEAN", all, MadeTable.KINDS.size());
    }

    private static void measure(MadeTable table, Map<String, double[]> sums, int tables) {
        TableRows rows = table.rows();
        TableScores scores = TableModel.ofMixed(rows, 1, Progress.silent()).calibration();
        double[] mean = new double[rows.rows()];
        for (int channel = 0; channel < scores.channels().size(); channel++) {
            double[] spreads = scores.spreads()[channel];
            add(mean, spreads, scores.channels().size());
            measure(scores.channels().get(channel), spreads, table.labels(), sums, tables);
        }
        measure("mean", mean, table.labels(), sums, tables);
        measure("default", scores.combined(), table.labels(), sums, tables);
    }

    private static void measure(String name, double[] scores, boolean[] labels, Map<String, double[]> sums, int tables) {
        Quality quality = new RankedRows(scores, labels, AlertThreshold.ofMixed(scores)).quality();
        add(sums.computeIfAbsent(name, any -> new double[3]),
                new double[] {quality.rocAuc(), quality.averagePrecision(), quality.f1()}, tables);
    }

    private static void add(double[] sums, double[] values, int of) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i] / of;
        }
    }

    private static void print(String kind, Map<String, double[]> figures, int of) {
        if (kind.equals(MadeTable.KINDS.getFirst())) {
            figures.keySet().forEach(name -> System.out.printf(Locale.ROOT, "  %-17s", name));
            System.out.println();
        }
        System.out.printf(Locale.ROOT, "%-12s", kind);
        figures.values().forEach(values -> System.out.printf(Locale.ROOT, "  %.3f %.3f %.3f", values[0] / of, values[1] / of, values[2] / of));
        System.out.println();
    }
}
