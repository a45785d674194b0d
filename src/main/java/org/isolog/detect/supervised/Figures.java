package org.isolog.detect.supervised;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.isolog.core.LearnedFigures;
import org.isolog.core.LearnedFigures.Interval;
import org.isolog.core.LearnedFigures.Measured;
import org.isolog.core.LearnedFigures.Split;
import org.isolog.detect.Metrics;

/**
 * Figures of two rankings of the same patterns with percentile bootstrap intervals (Efron 1979): patterns of each kind are drawn again
 * with replacement, the same ones for both rankings, so that the gain has an interval of its own.
 */
final class Figures {
    private static final int RESAMPLES = 1000;
    private static final double TAIL = 0.025;
    private static final int KINDS = 5;

    private Figures() {
    }

    static LearnedFigures of(Split split, double[] score, double[] learned, boolean[] malicious, long seed) {
        double[] whole = measure(score, learned, malicious);
        double[][] drawn = new double[KINDS][RESAMPLES];
        SplittableRandom random = new SplittableRandom(seed);
        int[] ofBad = indices(malicious, true);
        int[] ofGood = indices(malicious, false);
        for (int resample = 0; resample < RESAMPLES; resample++) {
            double[] measured = resampled(score, learned, ofBad, ofGood, random);
            for (int kind = 0; kind < KINDS; kind++) {
                drawn[kind][resample] = measured[kind];
            }
        }
        Interval[] intervals = new Interval[KINDS];
        for (int kind = 0; kind < KINDS; kind++) {
            Arrays.sort(drawn[kind]);
            intervals[kind] = new Interval(whole[kind], drawn[kind][(int) (TAIL * RESAMPLES)], drawn[kind][(int) ((1 - TAIL) * RESAMPLES) - 1]);
        }
        return new LearnedFigures(split, malicious.length, ofBad.length, new Measured(intervals[0], intervals[1]),
                new Measured(intervals[2], intervals[3]), intervals[4]);
    }

    private static double[] resampled(double[] score, double[] learned, int[] ofBad, int[] ofGood, SplittableRandom random) {
        int size = ofBad.length + ofGood.length;
        double[] scores = new double[size];
        double[] keys = new double[size];
        boolean[] labels = new boolean[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i < ofBad.length;
            int from = labels[i] ? ofBad[random.nextInt(ofBad.length)] : ofGood[random.nextInt(ofGood.length)];
            scores[i] = score[from];
            keys[i] = learned[from];
        }
        return measure(scores, keys, labels);
    }

    private static double[] measure(double[] score, double[] learned, boolean[] malicious) {
        double before = Metrics.averagePrecision(score, malicious);
        double after = Metrics.averagePrecision(learned, malicious);
        return new double[] {Metrics.rocAuc(score, malicious), before, Metrics.rocAuc(learned, malicious), after, after - before};
    }

    private static int[] indices(boolean[] malicious, boolean wanted) {
        int[] found = new int[malicious.length];
        int size = 0;
        for (int i = 0; i < malicious.length; i++) {
            if (malicious[i] == wanted) {
                found[size++] = i;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
