package org.isolog.detect.sequence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sessions much shorter or longer than the known ones: the rarity of lengths like it, where a known session counts the less the further
 * its length is away. Lengths are compared by their ratio; one that differs by a tenth counts about half, one of half the length nothing.
 */
final class SessionLength implements SequenceChannel {
    private final int[] lengths;
    private final long[] sessions;
    /** Sums of n (1 + length)^8 over the lengths up to each, and of n (1 + length)^-8 from each on. */
    private final double[] shorter;
    private final double[] longer;
    private final long total;

    SessionLength(KnownSessions known) {
        Map<Integer, Long> counted = new TreeMap<>();
        for (int i = 0; i < known.copies().length; i++) {
            counted.merge(known.sessions().get(i).events().length, known.copies()[i], Long::sum);
        }
        total = known.total();
        lengths = counted.keySet().stream().mapToInt(Integer::intValue).toArray();
        sessions = counted.values().stream().mapToLong(Long::longValue).toArray();
        shorter = new double[lengths.length + 1];
        longer = new double[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            shorter[i + 1] = shorter[i] + sessions[i] * power(lengths[i]);
        }
        for (int i = lengths.length - 1; i >= 0; i--) {
            longer[i] = longer[i + 1] + sessions[i] / power(lengths[i]);
        }
    }

    @Override
    public String name() {
        return "length";
    }

    @Override
    public double bits(CodedSession session, boolean known) {
        int length = session.events().length;
        int at = Arrays.binarySearch(lengths, length);
        int above = at < 0 ? -at - 1 : at + 1;
        double alike = shorter[above] / power(length) + longer[above] * power(length) - (known ? 1 : 0);
        return Math.max(0, Bits.rarity(alike, total - (known ? 1 : 0)));
    }

    @Override
    public List<Part> parts(CodedSession session, boolean known) {
        double bits = bits(session, known);
        int length = session.events().length;
        int at = Arrays.binarySearch(lengths, length);
        long same = (at < 0 ? 0 : sessions[at]) - (known ? 1 : 0);
        return bits == 0 ? List.of() : List.of(new Part(bits,
                new SequenceReason.Length(length, same, total - (known ? 1 : 0), quantile(0.25), quantile(0.75))));
    }

    private int quantile(double share) {
        long below = 0;
        int at = -1;
        while (at + 1 < lengths.length && below < share * total) {
            below += sessions[++at];
        }
        return lengths[Math.max(0, at)];
    }

    /** To the power of eight. */
    private static double power(int length) {
        double square = (1.0 + length) * (1.0 + length);
        double fourth = square * square;
        return fourth * fourth;
    }
}
