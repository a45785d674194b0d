package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2DoubleOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * Connections of a source to a destination and port that come by the clock, see {@link BeaconScore}, and did not from the beginning.
 *
 * <p>A clock that ticks from the first tenth of the training time, and in its second half still, is a habit: a health check, an update
 * service. Such ones have 0 bits, as has all that is not regular. One that begins later has {@code -log2((1 + other late ones at least as
 * regular) / (1 + conversations))}, counted in the training events. A program that called home all the time is so not found.
 *
 * @param fields        of the events
 * @param habits        hashes of the conversations that are regular from the beginning
 * @param late          score by hash of the others that are regular
 * @param conversations in training
 */
record Beacon(Fields fields, LongOpenHashSet habits, Long2DoubleOpenHashMap late, int conversations) implements Evidence {
    /** Regularity of the intervals from which on they are said to follow a clock; of chance arrivals it is about a half. */
    static final double REGULAR = 0.8;
    private static final int BEGINNING = 10;
    private static final double LN2 = StrictMath.log(2);

    /** @param size empty if there is none */
    record Fields(String source, String destination, String size) {
        /** Null if the events have no source or destination. */
        static Fields of(ColumnPool pool) {
            String source = first(pool, List.of(Ecs.SOURCE_IP, Ecs.HOST_NAME));
            String destination = first(pool, List.of(Ecs.DESTINATION_IP, "destination.domain", "url.domain", "dns.question.name"));
            return source.isEmpty() || destination.isEmpty() ? null
                    : new Fields(source, destination, first(pool, List.of(Ecs.SOURCE_BYTES, Ecs.BYTES, Ecs.HTTP_BYTES)));
        }

        private static String first(ColumnPool pool, List<String> fields) {
            return fields.stream().filter(field -> pool.column(field) != null).findFirst().orElse("");
        }
    }

    /** Null if the events have no source, no destination or no times. */
    static Beacon learn(ColumnPool pool, int[] rows) {
        Fields fields = Fields.of(pool);
        int[] training = pool.inTimeOrder(rows);
        if (fields == null || training.length == 0) {
            return null;
        }
        BitSet wanted = new BitSet(pool.events().rows());
        Arrays.stream(training).forEach(wanted::set);
        Conversations all = new Conversations(pool, fields, wanted);
        long begin = pool.events().time(training[0]);
        long span = pool.events().time(training[training.length - 1]) - begin;
        Beacon learned = new Beacon(fields, new LongOpenHashSet(), new Long2DoubleOpenHashMap(), all.size());
        for (int code = 0; code < all.size(); code++) {
            BeaconScore score = all.score(code, span);
            if (score != null) {
                long[] times = all.times(code);
                boolean habit = times[0] - begin <= span / BEGINNING && times[times.length - 1] - begin >= span / 2;
                if (habit) {
                    learned.habits.add(all.hash(code));
                } else {
                    learned.late.put(all.hash(code), score.score());
                }
            }
        }
        return learned;
    }

    @Override
    public String name() {
        return "beacon:" + fields.destination + "|" + fields.source;
    }

    @Override
    public Channel channel() {
        return Channel.BEACON;
    }

    @Override
    public String subject() {
        return fields.destination;
    }

    @Override
    public Feature bind(ColumnPool pool) {
        boolean possible = Stream.of(fields.source, fields.destination).allMatch(field -> pool.column(field) != null);
        return possible && pool.timeOrder().length > 0 ? new Bound(pool) : null;
    }

    /** @param scores of the late ones, ascending */
    private float bits(long hash, double score, double[] scores) {
        boolean self = late.containsKey(hash) && late.get(hash) >= score;
        return (float) Math.max(0, -StrictMath.log((1.0 + Ascending.atLeast(scores, score) - (self ? 1 : 0)) / (1.0 + conversations)) / LN2);
    }

    private final class Bound implements Feature {
        private final Conversations all;
        private final EventColumns events;
        private final float[] bits;
        private final long span;

        Bound(ColumnPool pool) {
            all = new Conversations(pool, fields, null);
            events = pool.events();
            int[] inOrder = pool.timeOrder();
            span = events.time(inOrder[inOrder.length - 1]) - events.time(inOrder[0]);
            bits = new float[all.size()];
            double[] scores = late.values().toDoubleArray();
            Arrays.sort(scores);
            for (int code = 0; code < bits.length; code++) {
                BeaconScore score = habits.contains(all.hash(code)) ? null : all.score(code, span);
                bits[code] = score == null ? 0 : Beacon.this.bits(all.hash(code), score.score(), scores);
            }
        }

        @Override
        public float value(int row) {
            int code = all.code(row);
            return code == CategoryColumn.MISSING || events.time(row) == EventColumns.NO_TIME ? Float.NaN : bits[code];
        }

        @Override
        public Reason reason(Event event, int row) {
            int code = all.code(row);
            if (Float.isNaN(value(row))) {
                return new Reason.Missing(fields.destination);
            }
            BeaconScore score = all.score(code, span);
            boolean regular = score != null;
            return new Reason.Beacon(event.get(fields.source), event.get(fields.destination), event.get(Ecs.DESTINATION_PORT),
                    all.connections(code), regular ? score.every() / 1000 : 0, regular ? score.jitter() / 1000 : 0, regular ? score.score() : 0,
                    habits.contains(all.hash(code)));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(fields.source);
        out.writeUTF(fields.destination);
        out.writeUTF(fields.size);
        out.writeInt(conversations);
        ByKey.write(out, habits, key -> { });
        ByKey.write(out, late.keySet(), key -> out.writeDouble(late.get(key)));
    }

    static Beacon read(DataInput in) throws IOException {
        Fields fields = new Fields(in.readUTF(), in.readUTF(), in.readUTF());
        Beacon beacon = new Beacon(fields, new LongOpenHashSet(), new Long2DoubleOpenHashMap(), in.readInt());
        ByKey.read(in, beacon.habits::add);
        ByKey.read(in, key -> beacon.late.put(key, in.readDouble()));
        return beacon;
    }
}
