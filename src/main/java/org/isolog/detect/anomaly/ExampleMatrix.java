package org.isolog.detect.anomaly;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.VariableInfo;
import org.tribuo.anomaly.Event;

/** The values of a Tribuo dataset by feature id, as the trees draw them. */
final class ExampleMatrix {
    private final Dataset<Event> examples;
    private final ImmutableFeatureMap features;
    private final boolean[] sparse;
    private final int[] order;

    ExampleMatrix(Dataset<Event> examples, ImmutableFeatureMap features, ForestSettings settings) {
        this.examples = examples;
        this.features = features;
        this.sparse = new boolean[features.size()];
        for (VariableInfo feature : features) {
            sparse[features.getID(feature.getName())] = isSparse(feature.getName(), settings.sparsePrefix());
        }
        this.order = new int[examples.size()];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
    }

    static boolean isSparse(String name, String prefix) {
        return !prefix.isEmpty() && name.startsWith(prefix);
    }

    int rows() {
        return order.length;
    }

    /** Draws rows without replacement, or a single row twice; feature by feature, then row by row. */
    float[][] sample(int drawn, SplittableRandom random) {
        float[][] sample = new float[features.size()][drawn];
        for (int feature = 0; feature < sample.length; feature++) {
            Arrays.fill(sample[feature], sparse[feature] ? 0 : Float.NaN);
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

    FeatureRanges ranges(ForestSettings settings) {
        FeatureRanges ranges = FeatureRanges.none(weights(settings.groupWeights()));
        int[] present = new int[sparse.length];
        for (Example<Event> example : examples) {
            for (Feature feature : example) {
                int id = features.getID(feature.getName());
                present[id]++;
                ranges.include(id, FeatureRanges.finite(feature.getValue()));
            }
        }
        for (int feature = 0; feature < sparse.length; feature++) {
            if (sparse[feature] && present[feature] < order.length) {
                ranges.include(feature, 0);
            }
        }
        return ranges.widened(settings.margin());
    }

    private double[] weights(Map<String, Double> groups) {
        String[] groupOf = new String[sparse.length];
        Map<String, Integer> sizes = new HashMap<>();
        for (VariableInfo feature : features) {
            String group = groupOf(feature.getName(), groups);
            groupOf[features.getID(feature.getName())] = group;
            sizes.merge(group, 1, Integer::sum);
        }
        double[] weights = new double[sparse.length];
        for (int feature = 0; feature < weights.length; feature++) {
            String group = groupOf[feature];
            weights[feature] = group.isEmpty() ? 1 : groups.get(group) / sizes.get(group);
        }
        return weights;
    }

    /** The longest prefix that fits; empty if none does. */
    private static String groupOf(String name, Map<String, Double> groups) {
        String longest = "";
        for (String prefix : groups.keySet()) {
            if (name.startsWith(prefix) && prefix.length() > longest.length()) {
                longest = prefix;
            }
        }
        return longest;
    }
}
