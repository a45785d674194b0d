package org.isolog.detect.sequence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The known session with the most similar counts of event types, and the gaps to it. A gap in a type whose count varies from session to
 * session is cheap, one in a type that never varies is dear.
 */
final class NearestCounts implements SequenceChannel {
    /** Patterns that are compared with, the most frequent ones: a rarer one is hardly ever the only one near. */
    static final int MOST_PATTERNS = 1024;
    private static final int NONE = -1;
    private static final CountVector EMPTY = CountVector.of(new int[0]);

    private final CountPatterns patterns;
    private final Variability variability;
    private final double[] rarity;
    /** For a session that is left out of the counts and has the usual count of the type, or another one. */
    private final double[] withoutUsual;
    private final double[] withoutOther;

    NearestCounts(CountPatterns patterns, int types) {
        this.patterns = patterns;
        variability = new Variability(patterns, types, pattern -> true);
        rarity = new double[types];
        withoutUsual = new double[types];
        withoutOther = new double[types];
        for (int type = 0; type < types; type++) {
            long varying = variability.varying(type);
            rarity[type] = Bits.rarity(varying, variability.total());
            withoutUsual[type] = Math.max(0, Bits.rarity(varying, variability.total() - 1));
            withoutOther[type] = Bits.rarity(Math.max(0, varying - 1), variability.total() - 1);
        }
    }

    @Override
    public String name() {
        return "nearest_counts";
    }

    @Override
    public double bits(CodedSession session, boolean known) {
        int nearest = nearest(session.counts(), known);
        return CountGaps.bits(session.counts(), counts(nearest), rarity(known), Double.POSITIVE_INFINITY, CountGaps.Sink.NONE);
    }

    @Override
    public List<Part> parts(CodedSession session, boolean known) {
        int nearest = nearest(session.counts(), known);
        List<Part> parts = new ArrayList<>();
        long own = known ? 1 : 0;
        CountGaps.bits(session.counts(), counts(nearest), rarity(known), Double.POSITIVE_INFINITY, (type, count, usual, bits) -> {
            if (bits > 0) {
                long varying = known ? variability.varyingWithout(type, count) : variability.varying(type);
                parts.add(new Part(bits, new SequenceReason.CountGap(session.name(type), count, usual, varying, variability.total() - own,
                        nearest == NONE ? 0 : patterns.support(nearest) - (isSame(nearest, session) ? own : 0))));
            }
        });
        parts.sort(Comparator.comparingDouble(Part::bits).reversed());
        return parts;
    }

    private boolean isSame(int pattern, CodedSession session) {
        return patterns.get(pattern).equals(session.counts());
    }

    /** Of patterns that are equally near the most frequent one. */
    private int nearest(CountVector counts, boolean known) {
        int same = patterns.indexOf(counts);
        boolean alone = known && same >= 0 && patterns.support(same) == 1;
        if (same >= 0 && !alone) {
            return same;
        }
        CountGaps.Rarity bitsOf = rarity(known);
        int nearest = NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int pattern = 0; pattern < Math.min(MOST_PATTERNS, patterns.size()) && least > 0; pattern++) {
            double bits = pattern == same ? least : CountGaps.bits(counts, patterns.get(pattern), bitsOf, least, CountGaps.Sink.NONE);
            if (bits < least) {
                least = bits;
                nearest = pattern;
            }
        }
        return nearest;
    }

    private CountVector counts(int pattern) {
        return pattern == NONE ? EMPTY : patterns.get(pattern);
    }

    private CountGaps.Rarity rarity(boolean known) {
        double unknown = Bits.rarity(0, variability.total() - (known ? 1 : 0));
        if (!known) {
            return (type, count) -> type < rarity.length ? rarity[type] : unknown;
        }
        return (type, count) -> count == variability.usual(type) ? withoutUsual[type] : withoutOther[type];
    }
}
