package org.isolog.detect;

import java.util.Arrays;

/**
 * Adds up evidence of which some may tell the same fact twice: the strongest counts whole, the second half, the third a quarter, the
 * fourth an eighth, all others nothing.
 *
 * <p>A plain sum (Fisher's method) supposes independent evidence, and a rare user agent that is rare, new and made of rare words would
 * count three times; the greatest alone would not tell a user with three odd sides from one with one. With this discount any number of
 * copies of one fact never reach twice its weight.
 */
final class RankDiscount {
    /** How many count. */
    static final int COUNTED = 4;

    private RankDiscount() {
    }

    /** The weight of the n-th strongest, from 0. */
    static double weight(int rank) {
        return rank < COUNTED ? 1.0 / (1 << rank) : 0;
    }

    /** @param values at least 0 @param weights receives each value's weight; of equal values the first is the stronger */
    static double sum(double[] values, double[] weights) {
        return sum(values, -1, weights);
    }

    /** @param whole index of a value that counts whole and has no rank; -1 for none */
    static double sum(double[] values, int whole, double[] weights) {
        Arrays.fill(weights, 0);
        double sum = 0;
        if (whole >= 0) {
            weights[whole] = 1;
            sum = values[whole];
        }
        for (int rank = 0; rank < Math.min(COUNTED, values.length); rank++) {
            int strongest = -1;
            for (int i = 0; i < values.length; i++) {
                if (weights[i] == 0 && values[i] > 0 && (strongest < 0 || values[i] > values[strongest])) {
                    strongest = i;
                }
            }
            if (strongest < 0) {
                return sum;
            }
            weights[strongest] = weight(rank);
            sum += weights[strongest] * values[strongest];
        }
        return sum;
    }
}
