package org.isolog.features.text;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Reason;
import org.isolog.features.columns.TextColumn;

/**
 * TF-IDF of the most frequent terms of the text, each a feature of its own; a term that a text does not have is 0.
 *
 * <p>Weight: {@code tf * (1 + ln((1 + N) / (1 + df)))}, rows scaled to length 1; {@code N} events with a text, {@code df} of them with the
 * term (the smoothed form that scikit-learn documents).
 *
 * @param words     terms, most frequent first
 * @param frequency events that have each
 * @param events    training events with a text
 */
public record TermWeights(List<String> words, int[] frequency, int events) {
    private static final int MOST_TERMS = 1000;

    /**
     * Learns the terms of the rows given.
     *
     * @param text null if no event has a text
     */
    public static TermWeights learn(TextColumn text, int[] rows) {
        if (text == null) {
            return new TermWeights(List.of(), new int[0], 0);
        }
        int[] templateCounts = new int[text.templates().distinct()];
        int events = 0;
        for (int row : rows) {
            int template = text.templates().code(row);
            if (template >= 0) {
                templateCounts[template]++;
                events++;
            }
        }
        int[] counts = TermCounts.documentFrequencies(text, templateCounts);
        int[] chosen = IntStream.range(0, counts.length).filter(term -> counts[term] > 0).boxed()
                .sorted((a, b) -> counts[a] != counts[b] ? Integer.compare(counts[b], counts[a]) : text.word(a).compareTo(text.word(b)))
                .limit(MOST_TERMS).mapToInt(Integer::intValue).toArray();
        List<String> words = IntStream.of(chosen).mapToObj(text::word).toList();
        return new TermWeights(words, IntStream.of(chosen).map(term -> counts[term]).toArray(), events);
    }

    /** Weights of every template of a text. */
    public Bound bind(TextColumn text) {
        return new Bound(text);
    }

    /** A term's facts for an event. */
    public Reason reason(int term) {
        return new Reason.RareText(words.get(term), frequency[term], events);
    }

    public final class Bound {
        private final TextColumn text;
        private final int[] numberOf;
        private final int[][] terms;
        private final float[][] weights;

        Bound(TextColumn text) {
            this.text = text;
            Object2IntOpenHashMap<String> byWords = new Object2IntOpenHashMap<>();
            byWords.defaultReturnValue(-1);
            for (int i = 0; i < words.size(); i++) {
                byWords.put(words.get(i), i);
            }
            numberOf = new int[text.termCount()];
            for (int term = 0; term < numberOf.length; term++) {
                numberOf[term] = byWords.getInt(text.word(term));
            }
            int templates = text.templates().distinct();
            terms = new int[templates][];
            weights = new float[templates][];
            for (int template = 0; template < templates; template++) {
                weigh(template);
            }
        }

        private void weigh(int template) {
            int[] present = IntStream.of(text.terms(template)).map(term -> numberOf[term]).filter(term -> term >= 0).sorted().toArray();
            int[] distinct = IntStream.of(present).distinct().toArray();
            double[] weight = new double[distinct.length];
            int at = 0;
            for (int term : present) {
                at += distinct[at] == term ? 0 : 1;
                weight[at] += 1 + StrictMath.log((1.0 + events) / (1.0 + frequency[term]));
            }
            double square = 0;
            for (double each : weight) {
                square += each * each;
            }
            terms[template] = distinct;
            weights[template] = new float[weight.length];
            for (int i = 0; i < weight.length; i++) {
                weights[template][i] = (float) (weight[i] / Math.sqrt(square));
            }
        }

        /** Numbers of the terms that a template has, ascending. Not to be changed. */
        public int[] terms(int template) {
            return terms[template];
        }

        /** Their weights, in the same order. Not to be changed. */
        public float[] weights(int template) {
            return weights[template];
        }

        /** Writes a row's weights into the columns of the terms; one that nobody asks for may be null. */
        public void fill(int row, int at, float[][] columns) {
            int template = text.templates().code(row);
            if (template < 0) {
                return;
            }
            int[] present = terms[template];
            for (int i = 0; i < present.length; i++) {
                float[] column = columns[present[i]];
                if (column != null) {
                    column[at] = weights[template][i];
                }
            }
        }
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(events);
        out.writeInt(words.size());
        for (int i = 0; i < frequency.length; i++) {
            out.writeUTF(words.get(i));
            out.writeInt(frequency[i]);
        }
    }

    public static TermWeights read(DataInput in) throws IOException {
        int events = in.readInt();
        int count = in.readInt();
        if (count < 0 || count > MOST_TERMS) {
            throw new IOException(count + " terms");
        }
        List<String> words = new ArrayList<>(count);
        int[] frequency = new int[count];
        for (int i = 0; i < count; i++) {
            words.add(in.readUTF());
            frequency[i] = in.readInt();
        }
        return new TermWeights(List.copyOf(words), frequency, events);
    }
}
