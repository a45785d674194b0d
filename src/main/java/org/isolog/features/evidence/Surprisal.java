package org.isolog.features.evidence;

/** Bits of surprise. */
final class Surprisal {
    private static final double LN2 = Math.log(2);

    private Surprisal() {
    }

    /** {@code -log2(part / whole)}, at least 0. */
    static float bits(double part, double whole) {
        return (float) Math.max(0, -Math.log(part / whole) / LN2);
    }

    /** {@code log2(1 + count)}: each doubling of a count weighs the same. */
    static float doublings(double count) {
        return (float) (Math.log1p(count) / LN2);
    }

    /** The count that {@link #doublings} was given, rounded. */
    static long count(float doublings) {
        return Math.round(Math.pow(2, doublings) - 1);
    }
}
