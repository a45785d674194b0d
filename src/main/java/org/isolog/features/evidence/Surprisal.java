package org.isolog.features.evidence;

/** Bits of surprise. */
final class Surprisal {
    private static final double LN2 = StrictMath.log(2);

    private Surprisal() {
    }

    /** {@code -log2(part / whole)}, at least 0. */
    static float bits(double part, double whole) {
        return (float) Math.max(0, -StrictMath.log(part / whole) / LN2);
    }
}
