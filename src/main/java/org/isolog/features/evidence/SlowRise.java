package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.core.Reason.Counted;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * An entity's count by the hour that creeps up: a one-sided CUSUM (Page, Biometrika 1954) of its standardised counts, of the hours in
 * which it is active. An hour counts for two standard deviations at most, since bursts are told by {@link WindowCount}; the sum begins
 * again after it has crossed the limit. The last event of the hour in which it crosses gets {@code log2} of the hours that chance alone would
 * take to get there (Siegmund's approximation of the average run length, 1985), but no more than how seldom an hour of an entity in
 * training is such a one: counts are not as normal as the approximation wants them. Hours are counted, not events, as it is the hour that
 * is odd, whichever of its events stands for it. All others get 0.
 *
 * @param counted events or failures
 * @param entity  the field that names the entity
 * @param rates   of clock hours
 * @param limit   of the sum, such that in a log like the training data chance alone crosses it about once
 * @param rising  training hours of entities that are such
 * @param hours   training hours in which an entity is active, of all entities
 */
record SlowRise(Counted counted, String entity, Rates rates, double limit, int rising, int hours) implements Evidence {
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final double ALLOWANCE = 0.5;
    private static final double LIMIT = 5;
    private static final double MOST_OF_ONE_HOUR = 2;
    /** Hours of activity that an entity must be known from. */
    private static final int LEAST_KNOWN = 20;
    /** What a sum overshoots its limit by on average, both sides of it. */
    private static final double OVERSHOOT = 1.166;
    private static final double LN2 = StrictMath.log(2);

    /** Null if the events have no such field, or no failures where these are counted. */
    static SlowRise learn(ColumnPool pool, Counted counted, String entity, int[] rows) {
        CategoryColumn column = pool.column(entity);
        BitSet which = counted == Counted.FAILURES ? pool.failures() : null;
        int[] training = pool.inTimeOrder(rows);
        if (column == null || training.length == 0 || which != null && which.isEmpty()) {
            return null;
        }
        float[] inHour = inHour(pool, column, which);
        Rates rates = Rates.learn(pool.events(), column, inHour, training, HOUR_MILLIS);
        if (rates == null) {
            return null;
        }
        int hours = activeHours(pool.events(), column, training);
        double limit = limit(hours);
        Bound known = new SlowRise(counted, entity, rates, limit, 0, 0).new Bound(pool.events(), column, inHour, training);
        SlowRise learned = new SlowRise(counted, entity, rates, limit, known.lastOfHour.size(), hours);
        pool.keepCounts(learned, inHour);
        return learned;
    }

    /** Hours in which an entity is active, of all entities. @param order rows by time */
    private static int activeHours(EventColumns events, CategoryColumn entity, int[] order) {
        long[] last = new long[entity.distinct()];
        Arrays.fill(last, Long.MIN_VALUE);
        int hours = 0;
        TimeSlices clock = TimeSlices.hours();
        for (int row : order) {
            int code = entity.code(row);
            long hour = clock.of(events.time(row));
            if (code >= 0 && last[code] != hour) {
                last[code] = hour;
                hours++;
            }
        }
        return hours;
    }

    /** For each row how many of its entity there were in its clock hour up to it. */
    private static float[] inHour(ColumnPool pool, CategoryColumn entity, BitSet which) {
        EventColumns events = pool.events();
        float[] found = new float[events.rows()];
        Arrays.fill(found, Float.NaN);
        long[] hour = new long[entity.distinct()];
        int[] count = new int[hour.length];
        TimeSlices clock = TimeSlices.hours();
        for (int row : pool.timeOrder()) {
            int code = entity.code(row);
            if (code >= 0) {
                long now = clock.of(events.time(row));
                count[code] = (hour[code] == now ? count[code] : 0) + (which == null || which.get(row) ? 1 : 0);
                hour[code] = now;
                found[row] = count[code];
            }
        }
        return found;
    }

    @Override
    public String name() {
        return "slow-rise:" + counted.name().toLowerCase(Locale.ROOT) + "|" + entity;
    }

    @Override
    public Channel channel() {
        return Channel.RATE;
    }

    @Override
    public String subject() {
        return counted.name();
    }

    @Override
    public Feature bind(ColumnPool pool) {
        CategoryColumn column = pool.column(entity);
        BitSet which = counted == Counted.FAILURES ? pool.failures() : null;
        if (column == null || pool.timeOrder().length == 0) {
            return null;
        }
        float[] kept = pool.takeCounts(this);
        return new Bound(pool.events(), column, kept == null ? inHour(pool, column, which) : kept, pool.timeOrder());
    }

    /** The sum that takes chance as many hours as there are, but no less than the usual five. */
    private static double limit(int hours) {
        return Math.max(LIMIT, StrictMath.log(2 * ALLOWANCE * ALLOWANCE * Math.max(1, hours)) / (2 * ALLOWANCE) - OVERSHOOT);
    }

    /** {@code log2} of the average run length to a sum. */
    static float bits(double sum) {
        double reach = sum + OVERSHOOT;
        double hours = (StrictMath.exp(2 * ALLOWANCE * reach) - 2 * ALLOWANCE * reach - 1) / (2 * ALLOWANCE * ALLOWANCE);
        return (float) (StrictMath.log(hours) / LN2);
    }

    /** One entity's sum. */
    private static final class Sum {
        private double sum;
        private int hours;

        /** The sum after an hour. */
        double add(double standardised) {
            sum = Math.max(0, sum + Math.min(MOST_OF_ONE_HOUR, standardised) - ALLOWANCE);
            hours = sum > 0 ? hours + 1 : 0;
            return sum;
        }
    }

    private final class Bound implements Feature {
        private final EventColumns events;
        private final CategoryColumn column;
        /** Last event of its entity and hour, whose count is that of the hour; by entity and hour only where the limit is crossed. */
        private final Long2IntOpenHashMap lastOfHour = new Long2IntOpenHashMap();
        private final Long2IntOpenHashMap since = new Long2IntOpenHashMap();
        private final float[] inHour;
        private final float[] bits;

        /** @param order rows by time */
        Bound(EventColumns events, CategoryColumn column, float[] inHour, int[] order) {
            this.events = events;
            this.column = column;
            this.inHour = inHour;
            bits = new float[inHour.length];
            OwnRates expected = new OwnRates(rates, column, LEAST_KNOWN);
            int[] last = new int[column.distinct()];
            Arrays.fill(last, -1);
            long[] lastHour = new long[last.length];
            Sum[] sums = new Sum[last.length];
            TimeSlices clock = TimeSlices.hours();
            for (int row : order) {
                int code = column.code(row);
                if (code >= 0) {
                    long hour = clock.of(events.time(row));
                    if (last[code] >= 0 && lastHour[code] != hour) {
                        close(sums, expected, last[code]);
                    }
                    last[code] = row;
                    lastHour[code] = hour;
                }
            }
            for (int row : last) {
                if (row >= 0) {
                    close(sums, expected, row);
                }
            }
        }

        private long hour(int row) {
            return Math.floorDiv(events.time(row), HOUR_MILLIS);
        }

        private long key(int row) {
            return (long) column.code(row) << Integer.SIZE | hour(row) & 0xFFFF_FFFFL;
        }

        /** @param row the last of its entity in its hour */
        private void close(Sum[] sums, OwnRates expected, int row) {
            int code = column.code(row);
            Rate rate = expected.of(code, events.time(row));
            if (rate == null) {
                return;
            }
            if (sums[code] == null) {
                sums[code] = new Sum();
            }
            double sum = sums[code].add(rate.standardised(inHour[row]));
            if (sum >= limit) {
                lastOfHour.put(key(row), row);
                since.put(key(row), sums[code].hours);
                bits[row] = Math.min(SlowRise.bits(sum), Surprisal.bits(1.0 + rising, 1.0 + SlowRise.this.hours));
                sums[code] = null;
            }
        }

        @Override
        public float value(int row) {
            return Float.isNaN(inHour[row]) ? Float.NaN : bits[row];
        }

        @Override
        public Reason reason(Event event, int row) {
            if (Float.isNaN(inHour[row])) {
                return new Reason.Missing(entity);
            }
            long key = key(row);
            long count = (long) inHour[lastOfHour.getOrDefault(key, row)];
            return new Reason.SlowRise(counted, entity, event.get(entity), count, since.getOrDefault(key, 0),
                    rates.norm(column.hash(column.code(row)), events.time(row), 1, 0));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(counted.name());
        out.writeUTF(entity);
        rates.write(out);
        out.writeDouble(limit);
        out.writeInt(rising);
        out.writeInt(hours);
    }

    static SlowRise read(DataInput in) throws IOException {
        return new SlowRise(Counted.valueOf(in.readUTF()), in.readUTF(), Rates.read(in), in.readDouble(), in.readInt(), in.readInt());
    }
}
