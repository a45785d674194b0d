package org.isolog.investigation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.isolog.detect.Quality;
import org.isolog.detect.RankedRows;
import org.isolog.detect.anomaly.ForestSettings;
import org.isolog.ingest.table.Table;
import org.isolog.ingest.table.TableReader;

/**
 * Compares kinds of forests on public labelled tables: mean ROC-AUC, average precision and F1 of five seeds.
 *
 * <pre>
 * javac -d target/bench -cp "target/classes:target/lib/*" src/bench/java/org/isolog/investigation/ForestComparison.java
 * java -cp "target/bench:target/classes:target/lib/*" org.isolog.investigation.ForestComparison DATA [part of a table's name]
 * </pre>
 * DATA is a directory with the folders adbench, nsl_kdd, hdfs and sequences.
 */
public final class ForestComparison {
    private static final int SEEDS = 5;
    private static final double[][] KINDS = {{0, 0}, {0.25, 0}, {0.5, 0}, {1, 0}, {0.25, 0.25}, {0.5, 0.25}, {0.5, 1}, {1, 1}};

    /** Rows to score with their labels, and normal rows to train on, or null. */
    private record Case(String name, List<String> features, float[][] normal, int normalRows, float[][] columns, boolean[] labels) {
    }

    private ForestComparison() {
    }

    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        String part = arguments.length > 1 ? arguments[1] : "";
        List<Case> cases = cases(data, part);
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-20s", "AUC/AP/F1"));
        for (double[] kind : KINDS) {
            head.append(String.format(Locale.ROOT, "  share %.2f mar %.2f", kind[0], kind[1]));
        }
        System.out.println(head);
        Map<String, double[]> sums = new TreeMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Case table : cases) {
            double[] figures = new double[3 * KINDS.length];
            for (int kind = 0; kind < KINDS.length; kind++) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    Quality result = run(table, ForestSettings.plain(100, 256, seed).withPopulation(KINDS[kind][0], KINDS[kind][1]));
                    figures[3 * kind] += result.rocAuc() / SEEDS;
                    figures[3 * kind + 1] += result.averagePrecision() / SEEDS;
                    figures[3 * kind + 2] += result.f1() / SEEDS;
                }
            }
            print(table.name, figures, 1);
            String group = table.normal == null ? "MEAN mixed" : "MEAN clean";
            sizes.merge(group, 1, Integer::sum);
            double[] sum = sums.computeIfAbsent(group, name -> new double[figures.length]);
            Arrays.setAll(sum, i -> sum[i] + figures[i]);
        }
        sums.forEach((group, sum) -> print(group, sum, sizes.get(group)));
    }

    private static void print(String name, double[] figures, int of) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-20s", name));
        for (int i = 0; i < figures.length; i += 3) {
            line.append(String.format(Locale.ROOT, "  %.3f  %.3f %.3f", figures[i] / of, figures[i + 1] / of, figures[i + 2] / of));
        }
        System.out.println(line);
    }

    private static Quality run(Case table, ForestSettings settings) {
        ForestTrial trial = table.normal == null
                ? ForestTrial.onItself(table.features, table.columns, table.labels.length, settings)
                : ForestTrial.onNormal(table.features, table.normal, table.normalRows, table.columns, table.labels.length, settings);
        return new RankedRows(trial.scores(), table.labels, trial.threshold()).quality();
    }

    private static List<Case> cases(Path data, String part) {
        List<Case> cases = new ArrayList<>();
        Table list = TableReader.read(data.resolve("adbench/datasets.csv"));
        for (int row = 0; row < list.rows(); row++) {
            if (list.column("dataset")[row].contains(part)) {
                Path file = data.resolve("adbench").resolve(list.column("file")[row]);
                cases.add(mixed(list.column("dataset")[row], TableReader.read(file), "label"));
            }
        }
        if ("nsl_kdd".contains(part)) {
            addBoth(cases, "nsl_kdd", TableReader.read(data.resolve("nsl_kdd/KDDTrain_20Percent.csv.gz")), "label");
        }
        if ("hdfs_counts".contains(part)) {
            addBoth(cases, "hdfs_counts", TableReader.read(data.resolve("hdfs/hdfs_100k_train_counts.csv.gz")), "anomaly");
        }
        for (String name : List.of("hdfs", "openstack", "hadoop")) {
            if (("sequences_" + name).contains(part)) {
                Table test = counts(TableReader.read(data.resolve("sequences/" + name + "_test.csv.gz")));
                Table normal = counts(TableReader.read(data.resolve("sequences/" + name + "_train_normal.csv.gz")));
                cases.add(mixed("seq_" + name + "_mixed", test, "anomaly"));
                cases.add(clean("seq_" + name + "_clean", normal, test));
            }
        }
        return cases;
    }

    private static Case mixed(String name, Table table, String label) {
        TableFeatures features = TableFeatures.learn(table, Set.of(label));
        return new Case(name, features.names(), null, 0, features.rows(table).columns(), Labels.read(table, label, name));
    }

    /** The table as it is, and trained on the first half of its normal rows to score all others. */
    private static void addBoth(List<Case> cases, String name, Table table, String label) {
        cases.add(mixed(name + "_mixed", table, label));
        boolean[] labels = Labels.read(table, label, name);
        List<Integer> training = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int row = 0; row < labels.length; row++) {
            (!labels[row] && row < labels.length / 2 ? training : others).add(row);
        }
        Table normal = rows(table, training);
        Table rest = rows(table, others);
        TableFeatures features = TableFeatures.learn(normal, Set.of(label));
        cases.add(new Case(name + "_clean", features.names(), features.rows(normal).columns(), normal.rows(), features.rows(rest).columns(),
                Labels.read(rest, label, name)));
    }

    private static Table rows(Table table, List<Integer> rows) {
        List<String[]> columns = table.columns().stream()
                .map(column -> rows.stream().map(row -> column[row]).toArray(String[]::new)).toList();
        return new Table(table.names(), columns, rows.size());
    }

    private static Case clean(String name, Table normal, Table test) {
        TreeSet<String> all = new TreeSet<>(normal.names());
        all.addAll(test.names());
        all.remove("anomaly");
        List<String> names = List.copyOf(all);
        return new Case(name, names, numbers(normal, names), normal.rows(), numbers(test, names), Labels.read(test, "anomaly", name));
    }

    private static float[][] numbers(Table table, List<String> names) {
        float[][] columns = new float[names.size()][table.rows()];
        for (int column = 0; column < columns.length; column++) {
            String[] values = table.column(names.get(column));
            for (int row = 0; values != null && row < table.rows(); row++) {
                columns[column][row] = Float.parseFloat(values[row]);
            }
        }
        return columns;
    }

    /** Sessions as counts of their events. */
    private static Table counts(Table sessions) {
        Map<String, String[]> columns = new TreeMap<>();
        String[] events = sessions.column("events");
        for (int row = 0; row < sessions.rows(); row++) {
            for (String event : events[row].split(" ")) {
                String[] column = columns.computeIfAbsent("e" + event, name -> {
                    String[] zeros = new String[sessions.rows()];
                    Arrays.fill(zeros, "0");
                    return zeros;
                });
                column[row] = Integer.toString(Integer.parseInt(column[row]) + 1);
            }
        }
        String[] labels = sessions.column("anomaly");
        if (labels != null) {
            columns.put("anomaly", labels);
        }
        return new Table(List.copyOf(columns.keySet()), List.copyOf(columns.values()), sessions.rows());
    }
}
