package org.isolog.detect;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.core.Progress;
import org.isolog.detect.anomaly.TrainedForest;
import org.isolog.features.FeatureSource;

/** Calibrates each channel on held-out events, and learns what its columns are worth on average. */
final class ChannelTrainer {
    private static final int BLOCK = 4096;
    /** Averages are shown, not decided by: a thousand events are exact enough. */
    private static final int AVERAGED = 1_000;
    /** Evidence is in bits; a level of the forest halves the rows, so it is one too. */
    private static final double BIT = 1;

    private ChannelTrainer() {
    }

    /** @param heldOut rows the forest has not seen */
    static ChannelScoring train(FeatureSource features, TrainedForest forest, int[] heldOut, Progress progress) {
        List<ChannelColumns> channels = ChannelColumns.of(features);
        int size = channels.size() + 1;
        EvidenceCurve[] curves = new EvidenceCurve[size];
        Arrays.fill(curves, EvidenceCurve.of(new double[1], BIT));
        double[][] none = new double[size][features.names().size()];
        double[][] raw = raw(new ChannelScoring(channels, forest, curves, none), features, heldOut, progress);
        for (int channel = 0; channel < size; channel++) {
            // Known acts are judged against the hours of the log already; an attack that fills a short log must not make itself usual.
            boolean judged = channel < channels.size() && channels.get(channel).channel() == Channel.KNOWN_ACT;
            curves[channel] = judged ? curves[channel] : EvidenceCurve.of(raw[channel], BIT);
        }
        double[][] average = average(new ChannelScoring(channels, forest, curves, none), features, heldOut);
        return new ChannelScoring(channels, forest, curves, average);
    }

    private static double[][] raw(ChannelScoring scoring, FeatureSource features, int[] rows, Progress progress) {
        double[][] all = null;
        for (int from = 0; from < rows.length; from += BLOCK) {
            progress.checkCancelled();
            int to = Math.min(rows.length, from + BLOCK);
            double[][] raw = scoring.raw(filled(features, rows, from, to), to - from);
            all = all == null ? new double[raw.length][rows.length] : all;
            for (int channel = 0; channel < raw.length; channel++) {
                System.arraycopy(raw[channel], 0, all[channel], from, to - from);
            }
        }
        return all;
    }

    private static float[][] filled(FeatureSource features, int[] rows, int from, int to) {
        float[][] columns = new float[features.names().size()][to - from];
        features.fill(rows, from, to, columns);
        return columns;
    }

    private static double[][] average(ChannelScoring scoring, FeatureSource features, int[] heldOut) {
        int count = Math.min(AVERAGED, heldOut.length);
        int[] rows = IntStream.range(0, count).map(i -> heldOut[(int) ((long) i * heldOut.length / count)]).toArray();
        float[][] columns = filled(features, rows, 0, count);
        double[][] sum = null;
        for (int row = 0; row < count; row++) {
            double[][] parts = scoring.split(columns, row).parts();
            sum = sum == null ? new double[parts.length][columns.length] : sum;
            for (int channel = 0; channel < parts.length; channel++) {
                for (int column = 0; column < columns.length; column++) {
                    sum[channel][column] += parts[channel][column] / count;
                }
            }
        }
        return sum;
    }
}
