package org.isolog.detect.sequence;

import java.util.List;

/** How many known sessions have exactly the same counts of all event types. */
final class CountRarity implements SequenceChannel {
    private final CountPatterns patterns;
    private final long total;

    CountRarity(CountPatterns patterns, long total) {
        this.patterns = patterns;
        this.total = total;
    }

    @Override
    public String name() {
        return "count_rarity";
    }

    @Override
    public double bits(CodedSession session, boolean known) {
        return Bits.rarity(seen(session, known), total - (known ? 1 : 0));
    }

    @Override
    public List<Part> parts(CodedSession session, boolean known) {
        double bits = bits(session, known);
        return bits == 0 ? List.of() : List.of(new Part(bits, new SequenceReason.Counts(seen(session, known), total - (known ? 1 : 0))));
    }

    private long seen(CodedSession session, boolean known) {
        int pattern = patterns.indexOf(session.counts());
        return pattern < 0 ? 0 : patterns.support(pattern) - (known ? 1 : 0);
    }
}
