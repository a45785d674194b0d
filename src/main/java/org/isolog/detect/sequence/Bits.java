package org.isolog.detect.sequence;

/** Logarithms to base 2, the same on every machine. */
final class Bits {
    private static final double LN2 = StrictMath.log(2);
    private static final double[] OF_SMALL = new double[64];

    static {
        for (int number = 1; number < OF_SMALL.length; number++) {
            OF_SMALL[number] = log2((double) number);
        }
    }

    private Bits() {
    }

    static double log2(double value) {
        return StrictMath.log(value) / LN2;
    }

    /** Of a number of at least 1, quickly if it is small. */
    static double log2(int number) {
        return number < OF_SMALL.length ? OF_SMALL[number] : log2((double) number);
    }

    /** Surprise at what {@code seen} of {@code total} have shown before, counting the one at hand: never infinite, 0 if all have. */
    static double rarity(double seen, double total) {
        return log2((total + 1) / (seen + 1));
    }

    /** Weight of copies of the same: the log of their number keeps a burst of copies from becoming the rule. */
    static double weight(long copies) {
        return copies == 0 ? 0 : 1 + StrictMath.log(copies);
    }
}
