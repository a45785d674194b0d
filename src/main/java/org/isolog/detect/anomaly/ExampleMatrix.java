package org.isolog.detect.anomaly;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.anomaly.Event;

/** The values of a Tribuo dataset by feature id, as the trees draw them. */
final class ExampleMatrix {
    private final Dataset<Event> examples;
    private final ImmutableFeatureMap features;
    private final int[] order;

    ExampleMatrix(Dataset<Event> examples, ImmutableFeatureMap features) {
        this.examples = examples;
        this.features = features;
        this.order = new int[examples.size()];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
    }

    int rows() {
        return order.length;
    }

    /** Draws rows without replacement, or a single row twice; feature by feature, then row by row. */
    float[][] sample(int drawn, SplittableRandom random) {
        float[][] sample = new float[features.size()][drawn];
        for (float[] values : sample) {
            Arrays.fill(values, Float.NaN);
        }
        for (int i = 0; i < drawn; i++) {
            int at = Math.min(i, order.length - 1);
            int other = at + random.nextInt(order.length - at);
            int row = order[other];
            order[other] = order[at];
            order[at] = row;
            for (Feature feature : examples.getExample(row)) {
                int id = features.getID(feature.getName());
                sample[id][i] = FeatureRanges.finite(feature.getValue());
            }
        }
        return sample;
    }

    /** The range of each feature, widened by that margin. */
    FeatureRanges ranges(double margin) {
        FeatureRanges ranges = FeatureRanges.none(features.size());
        for (Example<Event> example : examples) {
            for (Feature feature : example) {
                ranges.include(features.getID(feature.getName()), FeatureRanges.finite(feature.getValue()));
            }
        }
        return ranges.widened(margin);
    }
}
