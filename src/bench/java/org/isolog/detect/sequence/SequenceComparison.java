package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isolog.detect.Metrics;

/**
 * The sequence detector on made workflows, trained on normal sessions and on the mixed ones: figures by number of normal sessions to train
 * and to test and by share of anomalies, alerts on clean sessions, and the time for 575,000 sessions.
 *
 * <pre>
 * javac -d target/bench -cp "target/classes:target/lib/*" src/test/java/org/isolog/detect/sequence/MadeWorkflows.java \
 *       src/bench/java/org/isolog/detect/sequence/SequenceComparison.java
 * java -cp "target/bench:target/classes:target/lib/*" org.isolog.detect.sequence.SequenceComparison
 * </pre>
 */
public final class SequenceComparison {
    private static final int SEEDS = 20;
    /** Normal sessions to train on and to test. */
    private static final int[][] SIZES = {{1400, 1400}, {150, 1000}, {40, 400}, {40, 40}};
    private static final double[] SHARES = {0, 0.005, 0.01, 0.03, 0.1, 0.2, 0.5};
    private static final int MANY = 575_000;

    private SequenceComparison() {
    }

    public static void main(String[] none) {
        System.out.println("train  test anomalies   trained: auc    f1  precision recall   mixed: auc    f1  precision recall");
        for (int[] size : SIZES) {
            for (double share : SHARES) {
                int anomalies = (int) Math.round(share / (1 - share) * size[1]);
                if (anomalies > 0 || share == 0) {
                    compare(size[0], size[1], anomalies);
                }
            }
        }
        speed();
    }

    private static void compare(int training, int normal, int anomalies) {
        double[] sums = new double[8];
        for (int seed = 1; seed <= SEEDS; seed++) {
            MadeWorkflows made = new MadeWorkflows(seed);
            List<Session> train = made.normal(training);
            List<Session> test = made.normal(normal);
            test.addAll(made.anomalies(anomalies));
            add(SequenceTrial.onNormal(train, test), normal, sums, 0);
            add(SequenceTrial.onItself(test), normal, sums, 4);
        }
        System.out.printf(Locale.ROOT, "%5d %5d %9d", training, normal, anomalies);
        for (double sum : sums) {
            System.out.printf(Locale.ROOT, "   %6.4f", sum / SEEDS);
        }
        System.out.println(anomalies == 0 ? "   (alerts in place of precision)" : "");
    }

    private static void add(SequenceTrial trial, int normal, double[] sums, int from) {
        boolean[] labels = new boolean[trial.scores().size()];
        int alerts = 0;
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i >= normal;
            boolean alert = trial.scores().get(i).bits() >= trial.threshold();
            alerts += alert ? 1 : 0;
            right += alert && labels[i] ? 1 : 0;
        }
        sums[from] += Metrics.rocAuc(trial.bits(), labels);
        sums[from + 1] += Metrics.f1(trial.threshold(), trial.bits(), labels);
        sums[from + 2] += labels.length == normal ? alerts : (double) right / Math.max(1, alerts);
        sums[from + 3] += (double) right / (labels.length - normal);
    }

    private static void speed() {
        MadeWorkflows made = new MadeWorkflows(1);
        List<Session> sessions = new ArrayList<>(made.normal(MANY));
        sessions.addAll(made.anomalies(MANY / 30));
        long start = System.nanoTime();
        SequenceTrial trial = SequenceTrial.onItself(sessions);
        System.out.printf(Locale.ROOT, "%d sessions, %d different: %.1f s, %d learned%n", sessions.size(), sessions.stream().distinct().count(),
                (System.nanoTime() - start) / 1e9, trial.training());
    }
}
