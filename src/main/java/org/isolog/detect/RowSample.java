package org.isolog.detect;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Which rows the forest learns from, and which are held out to calibrate it.
 *
 * @param training    rows the forest may draw from, ascending
 * @param calibration rows it never sees, ascending; the training rows themselves where there are too few to hold any out
 */
record RowSample(int[] training, int[] calibration) {
    /** Enough for 100 trees of 256 samples; more only costs memory. */
    static final int MOST_TRAINING = 8_192;
    /** The finest p-value is one in this many. */
    static final int MOST_CALIBRATION = 20_000;
    /** With fewer rows, holding out half would take more from the forest than a p-value is worth. */
    static final int LEAST_TO_HOLD_OUT = 400;

    /** Draws without replacement. The same rows and seed give the same sample. */
    static RowSample draw(int[] rows, long seed) {
        if (rows.length < LEAST_TO_HOLD_OUT) {
            return new RowSample(rows, rows);
        }
        int[] shuffled = rows.clone();
        int training = Math.min(MOST_TRAINING, rows.length / 2);
        int wanted = Math.min(rows.length, training + MOST_CALIBRATION);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(shuffled.length - i);
            int row = shuffled[other];
            shuffled[other] = shuffled[i];
            shuffled[i] = row;
        }
        int[] drawn = Arrays.copyOfRange(shuffled, 0, training);
        int[] held = Arrays.copyOfRange(shuffled, training, wanted);
        Arrays.sort(drawn);
        Arrays.sort(held);
        return new RowSample(drawn, held);
    }
}
