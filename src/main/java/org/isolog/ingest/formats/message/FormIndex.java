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
 * the longest fixed text, by the hash of that text's first four characters.
 */
final class FormIndex implements MessageBody {
    private static final int LONGEST = 4000;
    private static final int GRAM = 4;
    private static final int BUCKET_BITS = 13;

    private final Rule[] rules;
    private final int[][] buckets = new int[1 << BUCKET_BITS][];
    /** A bit for each bucket that is not empty: so small that it stays in the fastest cache. */
    private final long[] filled = new long[1 << BUCKET_BITS - 6];

    /** @param rules each with a fixed text of at least four characters */
    FormIndex(List<Rule> rules) {
        this.rules = rules.toArray(Rule[]::new);
        for (int i = 0; i < this.rules.length; i++) {
            int bucket = bucket(gram(this.rules[i].needed()));
            int[] old = buckets[bucket] == null ? new int[0] : buckets[bucket];
            buckets[bucket] = Arrays.copyOf(old, old.length + 1);
            buckets[bucket][old.length] = i;
            filled[bucket >> 6] |= 1L << bucket;
        }
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
        int gram = 0;
        for (int at = 0; at < message.length(); at++) {
            gram = gram << 8 ^ message.charAt(at);
            int bucket = bucket(gram);
            if ((filled[bucket >> 6] & 1L << bucket) != 0 && at >= GRAM - 1) {
                for (int rule : buckets[bucket]) {
                    if (message.startsWith(rules[rule].needed(), at - GRAM + 1)) {
                        candidates = candidates == null ? new BitSet(rules.length) : candidates;
                        candidates.set(rule);
                    }
                }
            }
        }
        return candidates;
    }

    private static int gram(String text) {
        int gram = 0;
        for (int i = 0; i < GRAM; i++) {
            gram = gram << 8 ^ text.charAt(i);
        }
        return gram;
    }

    /** Fibonacci hashing: the upper bits of the product with 2^32 over the golden ratio. */
    private static int bucket(int gram) {
        return gram * 0x9E3779B9 >>> Integer.SIZE - BUCKET_BITS;
    }
}
