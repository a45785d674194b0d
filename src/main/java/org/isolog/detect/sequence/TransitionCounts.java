package org.isolog.detect.sequence;

import java.util.HashMap;
import java.util.Map;
import org.isolog.core.IsologException;

/**
 * What follows what: how often an event comes after the one before it and the two before it, with the start and the end of a session as
 * events of their own.
 *
 * <p>A Markov chain of order 2 that backs off to order 1, to the event alone and at last to all events alike, each mixed in by the rule
 * of Witten and Bell (IEEE Transactions on Information Theory 37, 1991, method C): the more different events have followed, the more
 * likely another one is. Counts are weighted, so that copies of one session do not become the rule. Not safe for use by several threads
 * while sessions are added.
 */
public final class TransitionCounts {
    /** The event before the first one. */
    public static final int START = -1;
    /** The event behind the last one. */
    public static final int END = -2;
    private static final int ORDERS = 3;
    private static final int MOST_PAIRS = 1_000_000;

    private final Map<Long, Row> rows = new HashMap<>();

    /** Creates counts of nothing. */
    public TransitionCounts() {
    }

    /**
     * Adds the transitions of a session.
     *
     * @param events numbers of event types, at least 0, in order
     * @param weight of each transition, above 0
     * @param copies of the session, for the facts
     * @throws IsologException for more than 1,000,000 different pairs of events in all
     */
    public void add(int[] events, double weight, long copies) {
        int first = START;
        int second = START;
        for (int i = 0; i <= events.length; i++) {
            int next = i < events.length ? events[i] : END;
            for (int order = 0; order < ORDERS; order++) {
                rows.computeIfAbsent(key(order, first, second), context -> new Row()).add(next, weight, copies);
            }
            first = second;
            second = next;
            if (rows.size() > MOST_PAIRS) {
                throw new IsologException("SEQUENCE-PAIRS", "The sessions have more than " + MOST_PAIRS + " different pairs of events that follow"
                        + " each other. Give the types of the events, such as their templates, instead of the messages, or fewer sessions.");
            }
        }
    }

    /**
     * How surprising an event is after two others.
     *
     * @param first   the event two before, or {@link #START}
     * @param second  the event before, or {@link #START}
     * @param next    the event, or {@link #END}
     * @param types   number of event types there are
     * @param without counts that were added and are to be left out again; null for none
     */
    public Step step(int first, int second, int next, int types, TransitionCounts without) {
        double probability = 1.0 / (types + 2);
        int known = 0;
        long seen = 0;
        long of = 0;
        for (int order = 0; order < ORDERS; order++) {
            long key = key(order, first, second);
            Row row = rows.get(key);
            Row less = without == null || row == null ? Row.NONE : without.rows.getOrDefault(key, Row.NONE);
            if (row == null || row.times == less.times) {
                break;
            }
            known = order;
            seen = row.times(next) - less.times(next);
            of = row.times - less.times;
            double total = row.weight - less.weight;
            int followers = row.cells.size() - less.vanishing(row);
            double weight = seen == 0 ? 0 : row.weight(next) - less.weight(next);
            probability = (weight + followers * probability) / (total + followers);
        }
        return new Step(-Bits.log2(probability), known, seen, of);
    }

    private static long key(int order, int first, int second) {
        return switch (order) {
            case 0 -> (long) (Integer.MIN_VALUE + 1) << 32;
            case 1 -> (long) Integer.MIN_VALUE << 32 | second & 0xffffffffL;
            default -> (long) first << 32 | second & 0xffffffffL;
        };
    }

    /**
     * An event after others.
     *
     * @param bits  surprise, above 0
     * @param order events before it that were ever seen in that order, 0 to 2
     * @param seen  how often it came next after these
     * @param of    how often anything did
     */
    public record Step(double bits, int order, long seen, long of) {
    }

    /** What came after one context. */
    private static final class Row {
        static final Row NONE = new Row();

        private final Map<Integer, Cell> cells = new HashMap<>();
        private double weight;
        private long times;
        private int vanishing = -1;

        void add(int next, double added, long copies) {
            Cell cell = cells.computeIfAbsent(next, event -> new Cell());
            cell.weight += added;
            cell.times += copies;
            weight += added;
            times += copies;
        }

        double weight(int next) {
            Cell cell = cells.get(next);
            return cell == null ? 0 : cell.weight;
        }

        long times(int next) {
            Cell cell = cells.get(next);
            return cell == null ? 0 : cell.times;
        }

        /** How many of these events nothing is left of in another row, of which this one is a part. */
        int vanishing(Row whole) {
            if (vanishing < 0 && !cells.isEmpty()) {
                int gone = 0;
                for (Map.Entry<Integer, Cell> entry : cells.entrySet()) {
                    gone += whole.times(entry.getKey()) == entry.getValue().times ? 1 : 0;
                }
                vanishing = gone;
            }
            return Math.max(0, vanishing);
        }
    }

    private static final class Cell {
        private double weight;
        private long times;
    }
}
