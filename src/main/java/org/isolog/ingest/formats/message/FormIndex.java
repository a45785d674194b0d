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
    private static final int BUCKETS = 1 << 13;

    private final Rule[] rules;
    private final int[][] buckets = new int[BUCKETS][];

    /** @param rules each with a fixed text of at least four characters */
    FormIndex(List<Rule> rules) {
        this.rules = rules.toArray(Rule[]::new);
        for (int i = 0; i < this.rules.length; i++) {
            int bucket = hash(this.rules[i].needed(), 0);
            int[] old = buckets[bucket] == null ? new int[0] : buckets[bucket];
            buckets[bucket] = Arrays.copyOf(old, old.length + 1);
            buckets[bucket][old.length] = i;
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
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            MessageTemplate.Found found = rules[i].template().find(start);
            if (found != null) {
                fields.put(Ecs.EVENT_ACTION, rules[i].action()).put(Ecs.EVENT_OUTCOME, rules[i].outcome());
                found.putInto(fields);
                return true;
            }
        }
        return false;
    }

    private BitSet candidates(String message) {
        BitSet candidates = new BitSet();
        for (int at = 0; at + GRAM <= message.length(); at++) {
            int[] bucket = buckets[hash(message, at)];
            if (bucket != null) {
                for (int rule : bucket) {
                    if (message.startsWith(rules[rule].needed(), at)) {
                        candidates.set(rule);
                    }
                }
            }
        }
        return candidates;
    }

    private static int hash(String text, int at) {
        int gram = text.charAt(at) + 31 * (text.charAt(at + 1) + 31 * (text.charAt(at + 2) + 31 * text.charAt(at + 3)));
        return (gram ^ gram >>> 13) & BUCKETS - 1;
    }
}
