package org.isolog.detect.sequence;

/** How far apart two count vectors are, in bits: the sum of the surprise at the gap in each event type. */
final class CountGaps {
    /** Surprise at any other count of a type than usual, given the count that the session at hand has. */
    interface Rarity {
        double bits(int type, int count);
    }

    /** Takes the gap in one event type. */
    interface Sink {
        Sink NONE = (type, count, usual, bits) -> { };

        void gap(int type, int count, int usual, double bits);
    }

    private CountGaps() {
    }

    /**
     * The distance, or anything not below {@code limit} as soon as it is clear that it is not below.
     *
     * @param rarity surprise at any other count; on top of it comes the tail of Pareto's law with exponent 1, by which a gap of twice
     *               the size is half as likely
     * @param sink   is handed the gap in each type, in ascending order
     */
    static double bits(CountVector session, CountVector other, Rarity rarity, double limit, Sink sink) {
        int[] mine = session.types();
        int[] theirs = other.types();
        double sum = 0;
        for (int i = 0, j = 0; (i < mine.length || j < theirs.length) && sum < limit; ) {
            int type = j == theirs.length || i < mine.length && mine[i] < theirs[j] ? mine[i] : theirs[j];
            int count = i < mine.length && mine[i] == type ? session.counts()[i++] : 0;
            int usual = j < theirs.length && theirs[j] == type ? other.counts()[j++] : 0;
            if (count != usual) {
                double bits = rarity.bits(type, count) + Bits.log2(Math.abs(count - usual));
                sum += bits;
                sink.gap(type, count, usual, bits);
            }
        }
        return sum;
    }
}
