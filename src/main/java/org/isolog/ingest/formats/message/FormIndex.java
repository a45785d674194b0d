package org.isolog.ingest.formats.message;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;
import org.isolog.ingest.formats.message.MessageRules.Rule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Many forms at once, for messages of which not even the program is known: one pass over the message finds the forms of which it holds
 * the longest fixed text, by the hash of four characters. Only every fourth place of the message is looked at: whichever a text begins
 * at, one of its first four places is among them (Wu and Manber, "A fast algorithm for multi-pattern searching", 1994).
 */
final class FormIndex implements MessageBody {
    private static final int LONGEST = 4000;
    private static final int GRAM = 4;
    private static final int BUCKET_BITS = 15;

    private final Rule[] rules;
    /** For each hash of a gram, the forms whose text has it, and how far from the text's begin, in turn. */
    private final int[][] buckets = new int[1 << BUCKET_BITS][];
    /** A bit for each bucket that is not empty: so small that it stays in the fastest cache. */
    private final long[] filled = new long[1 << BUCKET_BITS - 6];

    /** @param rules each with a fixed text of at least seven characters: whole grams at its first four places */
    FormIndex(List<Rule> rules) {
        this.rules = rules.toArray(Rule[]::new);
        for (int i = 0; i < this.rules.length; i++) {
            for (int offset = 0; offset < GRAM; offset++) {
                add(bucket(this.rules[i].template().needed(), offset), i, offset);
            }
        }
    }

    private void add(int bucket, int rule, int offset) {
        int[] old = buckets[bucket] == null ? new int[0] : buckets[bucket];
        buckets[bucket] = Arrays.copyOf(old, old.length + 2);
        buckets[bucket][old.length] = rule;
        buckets[bucket][old.length + 1] = offset;
        filled[bucket >> 6] |= 1L << bucket;
    }

    @Override
    public Set<String> programs() {
        return Set.of();
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        String start = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        BitSet candidates = candidates(start);
        for (int i = candidates == null ? -1 : candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            MessageTemplate.Found found = rules[i].template().find(start);
            if (found != null) {
                fields.put(Ecs.EVENT_ACTION, rules[i].action()).put(Ecs.EVENT_OUTCOME, rules[i].outcome());
                found.putInto(fields);
                return true;
            }
        }
        return false;
    }

    /** Null if there is none, as for most messages. */
    private BitSet candidates(String message) {
        BitSet candidates = null;
        for (int at = 0; at + GRAM <= message.length(); at += GRAM) {
            int bucket = bucket(message, at);
            if ((filled[bucket >> 6] & 1L << bucket) != 0) {
                candidates = withHits(buckets[bucket], message, at, candidates);
            }
        }
        return candidates;
    }

    private BitSet withHits(int[] bucket, String message, int at, BitSet candidates) {
        BitSet all = candidates;
        for (int i = 0; i < bucket.length; i += 2) {
            if (message.startsWith(rules[bucket[i]].template().needed(), at - bucket[i + 1])) {
                all = all == null ? new BitSet(rules.length) : all;
                all.set(bucket[i]);
            }
        }
        return all;
    }

    /** Fibonacci hashing of four characters: the upper bits of the product with 2^32 over the golden ratio. */
    private static int bucket(String text, int at) {
        int gram = text.charAt(at) << 24 ^ text.charAt(at + 1) << 16 ^ text.charAt(at + 2) << 8 ^ text.charAt(at + 3);
        return gram * 0x9E3779B9 >>> Integer.SIZE - BUCKET_BITS;
    }
}
