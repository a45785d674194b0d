package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.Hash64;
import org.isolog.features.columns.StructureColumn;
import org.isolog.features.columns.StructureScan;

/**
 * How rare the punctuation and encoding is that a field's text is written with: {@code -log2(share of events with terms at least as rare)}.
 *
 * <p>Each term of {@link StructureScan} weighs {@code -log2(share of events that have it)} (the "inverse document frequency" of Spärck Jones
 * 1972); the four rarest add up, the second half, the third a quarter, the fourth an eighth, so that a long text is not rare by its length.
 * Sums up to one bit apart count as alike.
 *
 * @param frequency events that have a term, by its hash; terms of one event are not kept
 * @param ranks     of the sums of the training events
 */
record RareStructure(String field, Long2IntOpenHashMap frequency, Ranks ranks) implements Evidence {
    private static final int COUNTED = 4;
    private static final double ALIKE = 1;
    /** So many terms are named. */
    private static final int NAMED = 3;

    /** Null if no row has the field. */
    static RareStructure learn(StructureColumn structure, int[] rows) {
        int[] ofKind = new int[structure.kinds()];
        int events = 0;
        for (int row : rows) {
            int kind = structure.kind(row);
            if (kind != CategoryColumn.MISSING) {
                ofKind[kind]++;
                events++;
            }
        }
        Long2IntOpenHashMap frequency = new Long2IntOpenHashMap();
        for (int kind = 0; kind < ofKind.length; kind++) {
            for (long term : structure.terms(kind)) {
                frequency.addTo(term, ofKind[kind]);
            }
        }
        frequency.values().removeIf(count -> count < 2);
        frequency.trim();
        double[] sums = new double[events];
        int at = 0;
        for (int kind = 0; kind < ofKind.length; kind++) {
            Arrays.fill(sums, at, at + ofKind[kind], sum(structure.terms(kind), frequency, events));
            at += ofKind[kind];
        }
        Arrays.sort(sums);
        return events == 0 ? null : new RareStructure(structure.field(), frequency, Ranks.ofSorted(sums, events));
    }

    private static double sum(long[] terms, Long2IntOpenHashMap frequency, int events) {
        float[] bits = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            bits[i] = Surprisal.bits(Math.max(1, frequency.get(terms[i])), events);
        }
        Arrays.sort(bits);
        double sum = 0;
        for (int rank = 0; rank < Math.min(COUNTED, bits.length); rank++) {
            sum += bits[bits.length - 1 - rank] / (1 << rank);
        }
        return sum;
    }

    @Override
    public String name() {
        return "structure:" + field;
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public String subject() {
        return Subjects.ofStructure(field);
    }

    @Override
    public Feature bind(ColumnPool pool) {
        StructureColumn structure = pool.structure(field);
        return structure == null ? null : new Bound(structure);
    }

    private final class Bound extends StructureBits {
        Bound(StructureColumn structure) {
            super(field, structure,
                    kind -> Surprisal.bits(ranks.upperTail(sum(structure.terms(kind), frequency, ranks.events()) - ALIKE), 1));
        }

        @Override
        Reason facts(Event event) {
            List<String> words = new ArrayList<>(List.of(StructureScan.words(event.get(field))));
            words.sort((a, b) -> Integer.compare(seen(a), seen(b)));
            List<String> named = List.copyOf(words.subList(0, Math.min(NAMED, words.size())));
            return new Reason.RareStructure(field, named, named.isEmpty() ? ranks.events() : seen(named.getFirst()), ranks.events());
        }
    }

    private int seen(String word) {
        return frequency.get(Hash64.of(word));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(field);
        ByKey.write(out, frequency.keySet(), key -> out.writeInt(frequency.get(key)));
        ranks.write(out);
    }

    static RareStructure read(DataInput in) throws IOException {
        String field = in.readUTF();
        Long2IntOpenHashMap frequency = new Long2IntOpenHashMap();
        ByKey.read(in, key -> frequency.put(key, in.readInt()));
        return new RareStructure(field, frequency, Ranks.read(in));
    }
}
