package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.Hash64;
import org.isolog.features.columns.TextColumn;
import org.isolog.features.text.MaskedText;
import org.isolog.features.text.TermCounts;

/**
 * The rarest word or pair of words in an event's text: {@code -log2(share of events whose rarest term is at most twice as frequent)}.
 *
 * @param frequency     events that have a term, by {@link Hash64} of its words; terms of one event are not kept
 * @param rarestOf      for the training events, how frequent their rarest term is: the frequencies, ascending
 * @param eventsAtMost  how many events have a rarest term of at most that frequency
 * @param events        training events with a text
 */
record RareTerm(Long2IntOpenHashMap frequency, int[] rarestOf, int[] eventsAtMost, int events) implements Evidence {

    static RareTerm learn(ColumnPool pool, int[] rows) {
        TextColumn text = pool.events().text();
        int[] templateCounts = new int[text.templates().distinct()];
        int events = 0;
        for (int row : rows) {
            int template = text.templates().code(row);
            if (template >= 0) {
                templateCounts[template]++;
                events++;
            }
        }
        int[] termCounts = TermCounts.documentFrequencies(text, templateCounts);
        int[] rarest = new int[templateCounts.length];
        for (int template = 0; template < rarest.length; template++) {
            rarest[template] = rarest(text.terms(template), termCounts);
        }
        Long2IntOpenHashMap frequency = new Long2IntOpenHashMap();
        for (int term = 0; term < termCounts.length; term++) {
            if (termCounts[term] > 1) {
                frequency.put(Hash64.of(text.word(term)), termCounts[term]);
            }
        }
        int[] steps = Arrays.stream(rarest).sorted().distinct().toArray();
        int[] eventsAtMost = new int[steps.length];
        for (int template = 0; template < rarest.length; template++) {
            eventsAtMost[Arrays.binarySearch(steps, rarest[template])] += templateCounts[template];
        }
        Arrays.parallelPrefix(eventsAtMost, Integer::sum);
        return new RareTerm(frequency, steps, eventsAtMost, events);
    }

    private static int rarest(int[] terms, int[] counts) {
        int rarest = Integer.MAX_VALUE;
        for (int term : terms) {
            rarest = Math.min(rarest, counts[term]);
        }
        return rarest;
    }

    @Override
    public String name() {
        return "rarest-words";
    }

    @Override
    public Channel channel() {
        return Channel.RARITY;
    }

    @Override
    public String subject() {
        return Subjects.of(ColumnPool.TEXT);
    }

    @Override
    public Feature bind(ColumnPool pool) {
        TextColumn text = pool.events().text();
        return text == null ? null : new Bound(text);
    }

    private float bits(int rarestFrequency) {
        int reached = Arrays.binarySearch(rarestOf, 2 * Math.max(1, Math.min(rarestFrequency, Integer.MAX_VALUE / 2)));
        int step = reached >= 0 ? reached : -reached - 2;
        double atMost = step < 0 ? 0 : eventsAtMost[step];
        return atMost == 0 ? Surprisal.bits(1, events + 1.0) : Surprisal.bits(atMost, events);
    }

    private int frequencyOf(String words) {
        return frequency.getOrDefault(Hash64.of(words), 1);
    }

    private final class Bound implements Feature {
        private final CategoryColumn templates;
        private final float[] bits;

        Bound(TextColumn text) {
            templates = text.templates();
            int[] counts = new int[text.termCount()];
            for (int term = 0; term < counts.length; term++) {
                counts[term] = frequencyOf(text.word(term));
            }
            bits = new float[templates.distinct()];
            for (int template = 0; template < bits.length; template++) {
                bits[template] = bits(rarest(text.terms(template), counts));
            }
        }

        @Override
        public float value(int row) {
            int template = templates.code(row);
            return template == CategoryColumn.MISSING ? Float.NaN : bits[template];
        }

        @Override
        public Reason reason(Event event, int row) {
            if (templates.code(row) == CategoryColumn.MISSING) {
                return new Reason.Missing("text");
            }
            String rarest = "";
            int least = Integer.MAX_VALUE;
            for (String words : TermCounts.terms(new MaskedText().tokens(event))) {
                int found = frequencyOf(words);
                if (found < least) {
                    least = found;
                    rarest = words;
                }
            }
            return new Reason.RareText(rarest, least, events);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(events);
        out.writeInt(rarestOf.length);
        for (int i = 0; i < rarestOf.length; i++) {
            out.writeInt(rarestOf[i]);
            out.writeInt(eventsAtMost[i]);
        }
        ByKey.write(out, frequency.keySet(), key -> out.writeInt(frequency.get(key)));
    }

    static RareTerm read(DataInput in) throws IOException {
        int events = in.readInt();
        int steps = in.readInt();
        IntArrayList rarestOf = new IntArrayList();
        IntArrayList eventsAtMost = new IntArrayList();
        for (int i = 0; i < steps; i++) {
            rarestOf.add(in.readInt());
            eventsAtMost.add(in.readInt());
        }
        Long2IntOpenHashMap frequency = new Long2IntOpenHashMap();
        ByKey.read(in, key -> frequency.put(key, in.readInt()));
        return new RareTerm(frequency, rarestOf.toIntArray(), eventsAtMost.toIntArray(), events);
    }
}
