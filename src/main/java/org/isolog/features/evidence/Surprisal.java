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

    /**
     * The surprise of a count where another is usual: {@code 2 * log2((1 + count) / (1 + usual))}, at least 0.
     *
     * <p>Counts of what people and machines do in a while are heavy-tailed. This is {@code -log2 P(X >= count)} for a tail that falls
     * with the square of the count (Pareto's law with exponent 2, where the mean is still finite): twice as many is two bits more.
     */
    static float ofCount(double count, double usual) {
        double known = Double.isNaN(usual) ? 0 : usual;
        return (float) Math.max(0, 2 * StrictMath.log((1 + count) / (1 + known)) / LN2);
    }
}
