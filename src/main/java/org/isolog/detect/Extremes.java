package org.isolog.detect;

import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.isolog.features.FeatureSource;

/** Finds, for each feature, the row where it is highest. */
final class Extremes {
    private static final int BLOCK = 4096;

    private Extremes() {
    }

    /** The first of equally high rows counts; features that are missing everywhere have none. */
    static int[] highest(FeatureSource features, int[] rows, Progress progress) {
        int all = features.names().size();
        int blocks = (rows.length + BLOCK - 1) / BLOCK;
        int[][] best = new int[blocks][];
        float[][] value = new float[blocks][];
        IntStream.range(0, blocks).parallel().forEach(block -> {
            progress.checkCancelled();
            float[][] columns = new float[features.names().size()][];
            int from = block * BLOCK;
            int count = Math.min(rows.length, from + BLOCK) - from;
            for (int i = 0; i < all; i++) {
                columns[i] = new float[count];
            }
            features.fill(rows, from, from + count, columns);
            best[block] = new int[all];
            value[block] = new float[all];
            for (int i = 0; i < all; i++) {
                int at = highest(columns[i]);
                best[block][i] = at < 0 ? -1 : rows[from + at];
                value[block][i] = at < 0 ? Float.NEGATIVE_INFINITY : columns[i][at];
            }
        });
        return IntStream.range(0, all).map(feature -> ofBlocks(feature, best, value)).filter(row -> row >= 0).sorted().distinct()
                .toArray();
    }

    private static int highest(float[] values) {
        int highest = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Float.isNaN(values[i]) && (highest < 0 || values[i] > values[highest])) {
                highest = i;
            }
        }
        return highest;
    }

    private static int ofBlocks(int feature, int[][] best, float[][] value) {
        int row = -1;
        float highest = Float.NEGATIVE_INFINITY;
        for (int block = 0; block < best.length; block++) {
            if (best[block][feature] >= 0 && value[block][feature] > highest) {
                highest = value[block][feature];
                row = best[block][feature];
            }
        }
        return row;
    }
}
