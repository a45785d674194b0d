package org.isolog.detect.supervised;

import java.util.Arrays;
import java.util.List;

/**
 * Patterns of events, each labelled once however many events it has.
 *
 * @param names     of the features
 * @param columns   by feature, then by pattern; no NaN
 * @param malicious by pattern; the others are expected
 * @param bits      surprise of each pattern by the unsupervised score
 * @param times     of each pattern's first event, milliseconds; {@code Long.MIN_VALUE} where not known
 */
public record LabelledPatterns(List<String> names, float[][] columns, boolean[] malicious, double[] bits, long[] times) {
    public LabelledPatterns {
        names = List.copyOf(names);
    }

    public int size() {
        return malicious.length;
    }

    public int maliciousCount() {
        return count(malicious);
    }

    /** Some of the patterns, in the order given. */
    LabelledPatterns only(int[] patterns) {
        float[][] some = new float[columns.length][patterns.length];
        boolean[] labels = new boolean[patterns.length];
        for (int i = 0; i < patterns.length; i++) {
            for (int column = 0; column < columns.length; column++) {
                some[column][i] = columns[column][patterns[i]];
            }
            labels[i] = malicious[patterns[i]];
        }
        return new LabelledPatterns(names, some, labels, Arrays.stream(patterns).mapToDouble(i -> bits[i]).toArray(),
                Arrays.stream(patterns).mapToLong(i -> times[i]).toArray());
    }

    static int count(boolean[] labels) {
        int count = 0;
        for (boolean label : labels) {
            count += label ? 1 : 0;
        }
        return count;
    }
}
