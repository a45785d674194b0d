package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isolog.detect.Metrics;

/**
 * The sequence detector on made workflows, trained on normal sessions and on the mixed ones: figures by share of anomalies, alerts on
 * clean sessions, and the time for 575,000 sessions.
 *
 * <pre>
 * javac -d target/bench -cp "target/classes:target/lib/*" src/test/java/org/isolog/detect/sequence/MadeWorkflows.java \
 *       src/bench/java/org/isolog/detect/sequence/SequenceComparison.java
 * java -cp "target/bench:target/classes:target/lib/*" org.isolog.detect.sequence.SequenceComparison
 * </pre>
 */
public final class SequenceComparison {
    private static final int SEEDS = 20;
    private static final int NORMAL = 1400;
    private static final int MANY = 575_000;

    private SequenceComparison() {
    }

    public static void main(String[] none) {
        System.out.println("anomalies   trained: auc    f1  precision recall   mixed: auc    f1  precision recall");
        for (int anomalies : new int[] {0, 7, 14, 42, 70, 140, 190}) {
            double[] sums = new double[8];
            for (int seed = 1; seed <= SEEDS; seed++) {
                MadeWorkflows made = new MadeWorkflows(seed);
                List<Session> normal = made.normal(NORMAL);
                List<Session> test = made.normal(NORMAL);
                test.addAll(made.anomalies(anomalies));
                add(SequenceTrial.onNormal(normal, test), sums, 0);
                add(SequenceTrial.onItself(test), sums, 4);
            }
            System.out.printf(Locale.ROOT, "%9d", anomalies);
            for (double sum : sums) {
                System.out.printf(Locale.ROOT, "   %6.4f", sum / SEEDS);
            }
            System.out.println(anomalies == 0 ? "   (alerts in place of precision)" : "");
        }
        speed();
    }

    private static void add(SequenceTrial trial, double[] sums, int from) {
        boolean[] labels = new boolean[trial.scores().size()];
        int alerts = 0;
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i >= NORMAL;
            boolean alert = trial.scores().get(i).bits() >= trial.threshold();
            alerts += alert ? 1 : 0;
            right += alert && labels[i] ? 1 : 0;
        }
        sums[from] += Metrics.rocAuc(trial.bits(), labels);
        sums[from + 1] += Metrics.f1(trial.threshold(), trial.bits(), labels);
        sums[from + 2] += labels.length == NORMAL ? alerts : (double) right / Math.max(1, alerts);
        sums[from + 3] += (double) right / (labels.length - NORMAL);
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
