package org.isolog.investigation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.isolog.detect.AlertThreshold;
import org.isolog.detect.Metrics;
import org.isolog.detect.anomaly.ForestSettings;

/**
 * Compares rules for the alert threshold on made tables: mean F1 relative to the best that any threshold reaches.
 *
 * <pre>
 * javac -d target/bench -cp "target/classes:target/lib/*" src/bench/java/org/isolog/investigation/ThresholdComparison.java
 * java -cp "target/bench:target/classes:target/lib/*" org.isolog.investigation.ThresholdComparison
 * </pre>
 */
public final class ThresholdComparison {
    private static final int ROWS = 4000;
    private static final int KINDS = 6;
    private static final int[] FEATURES = {3, 10, 40};
    private static final double[] SHARES = {0.002, 0.01, 0.03, 0.05, 0.1, 0.2, 0.35};

    private ThresholdComparison() {
    }

    public static void main(String[] none) {
        Map<String, ToDoubleFunction<double[]>> rules = rules();
        System.out.printf(Locale.ROOT, "%-28s", "share of anomalies");
        Arrays.stream(SHARES).forEach(share -> System.out.printf(Locale.ROOT, " %6.3f", share));
        System.out.println("   mean");
        Map<String, double[]> figures = new LinkedHashMap<>();
        rules.keySet().forEach(name -> figures.put(name, new double[SHARES.length]));
        for (int i = 0; i < SHARES.length; i++) {
            addRelativeF1(i, rules, figures);
        }
        figures.forEach((name, values) -> {
            System.out.printf(Locale.ROOT, "%-28s", name);
            Arrays.stream(values).forEach(value -> System.out.printf(Locale.ROOT, " %6.3f", value));
            System.out.printf(Locale.ROOT, " %6.3f%n", Arrays.stream(values).average().orElseThrow());
        });
    }

    private static Map<String, ToDoubleFunction<double[]>> rules() {
        Map<String, ToDoubleFunction<double[]>> rules = new LinkedHashMap<>();
        rules.put("AlertThreshold.ofMixed", AlertThreshold::ofMixed);
        rules.put("fixed 0.5", scores -> 0.5);
        rules.put("fixed 0.6", scores -> 0.6);
        for (double fence : new double[] {1, 1.5, 2, 3}) {
            rules.put("Q3 + " + fence + " IQR", scores -> quantile(scores, 0.75) + fence * (quantile(scores, 0.75) - quantile(scores, 0.25)));
        }
        for (double fence : new double[] {2, 3, 4, 5}) {
            rules.put("median + " + fence + " lower halves", scores -> quantile(scores, 0.5) + fence * (quantile(scores, 0.5) - quantile(scores, 0.25)));
        }
        for (double fence : new double[] {2.5, 3, 3.5}) {
            rules.put("median + " + fence + " (median - q10)", scores -> quantile(scores, 0.5) + fence * (quantile(scores, 0.5) - quantile(scores, 0.1)));
            rules.put("Otsu or median + " + 2 * fence + " lower", scores -> Math.max(otsu(scores),
                    quantile(scores, 0.5) + 2 * fence * (quantile(scores, 0.5) - quantile(scores, 0.25))));
        }
        for (double fence : new double[] {4, 5, 6}) {
            rules.put("Q1 + " + fence + " (Q1 - q05)", scores -> quantile(scores, 0.25) + fence * (quantile(scores, 0.25) - quantile(scores, 0.05)));
        }
        for (double fence : new double[] {3, 4, 6}) {
            rules.put("Q1 + " + fence + " (Q1 - min)", scores -> quantile(scores, 0.25) + fence * (quantile(scores, 0.25) - quantile(scores, 0.01)));
        }
        rules.put("Otsu", ThresholdComparison::otsu);
        for (double z : new double[] {2, 2.5, 3}) {
            rules.put("Otsu or at least z " + z, scores -> Math.max(otsu(scores),
                    quantile(scores, 0.5) + z * 1.4826 * mad(scores)));
            rules.put("median + " + z + " MAD", scores -> quantile(scores, 0.5) + z * 1.4826 * mad(scores));
        }
        return rules;
    }

    private static double mad(double[] scores) {
        double median = quantile(scores, 0.5);
        return quantile(Arrays.stream(scores).map(score -> Math.abs(score - median)).toArray(), 0.5);
    }

    private static double quantile(double[] scores, double share) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static double otsu(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        double total = Arrays.stream(sorted).sum();
        double best = -1;
        double threshold = sorted[sorted.length - 1];
        double below = 0;
        for (int i = 1; i < sorted.length; i++) {
            below += sorted[i - 1];
            double gap = below / i - (total - below) / (sorted.length - i);
            double between = gap * gap * i * (sorted.length - i);
            if (between > best) {
                best = between;
                threshold = sorted[i];
            }
        }
        return threshold;
    }

    private static void addRelativeF1(int share, Map<String, ToDoubleFunction<double[]>> rules, Map<String, double[]> figures) {
        for (int features : FEATURES) {
            for (int kind = 0; kind < KINDS; kind++) {
                boolean[] labels = new boolean[ROWS];
                float[][] columns = columns(features, kind, SHARES[share], labels, new SplittableRandom(1000L * features + kind));
                List<String> names = IntStream.range(0, features).mapToObj(i -> "f" + i).toList();
                double[] scores = ForestTrial.onItself(names, columns, ROWS, ForestSettings.plain(100, 256, 1)).scores();
                double best = best(scores, labels);
                rules.forEach((name, rule) -> figures.get(name)[share] +=
                        Metrics.f1(rule.applyAsDouble(scores), scores, labels) / best / (FEATURES.length * KINDS));
            }
        }
    }

    private static double best(double[] scores, boolean[] labels) {
        double best = 0;
        for (double share = 0.001; share < 0.6; share += 0.001) {
            best = Math.max(best, Metrics.f1(quantile(scores, 1 - share), scores, labels));
        }
        return best;
    }

    /**
     * Kinds: 0 a Gaussian cloud, 1 skewed counts, 2 two clouds, 3 discrete with rare codes, 4 rows of different spread, 5 features
     * that move together; anomalies lie 3 to 7 deviations out in a third of the features.
     */
    private static float[][] columns(int features, int kind, double share, boolean[] labels, RandomGenerator random) {
        float[][] columns = new float[features][ROWS];
        for (int row = 0; row < ROWS; row++) {
            labels[row] = random.nextDouble() < share;
            int cloud = random.nextInt(2);
            double common = random.nextGaussian();
            for (int feature = 0; feature < features; feature++) {
                double value = random.nextGaussian();
                value = switch (kind) {
                    case 1 -> Math.floor(Math.exp(value));
                    case 2 -> value + 5 * cloud;
                    case 3 -> Math.floor(-3 * Math.log(random.nextDouble()) / 2);
                    case 4 -> value * Math.exp(common / 2);
                    case 5 -> (value + common) / Math.sqrt(2);
                    default -> value;
                };
                boolean out = labels[row] && random.nextInt(3) == 0;
                columns[feature][row] = (float) (out ? value + 3 + 4 * random.nextDouble() : value);
            }
        }
        return columns;
    }
}
