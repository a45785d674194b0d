package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.PairColumn;
import org.isolog.features.text.WebFacts;

/**
 * How many different paths an address asks for within a sliding window that hardly anybody else ever asks for, by what it and other
 * addresses do in such hours, see {@link Rate}: a visitor goes where others go, a scanner where nothing is. A request for what others ask
 * for too has no surprise.
 *
 * @param shared  hashes of the paths that at least two addresses asked for in training
 * @param seconds length of the window
 * @param rates   of the counts
 */
record UnsharedPaths(LongOpenHashSet shared, int seconds, Rates rates) implements Evidence {

    /** Null if the events have no paths, addresses or times. */
    static UnsharedPaths learn(ColumnPool pool, int seconds, int[] rows) {
        PairColumn pairs = pool.pair(Ecs.SOURCE_IP, WebFacts.PATH);
        if (pairs == null || pool.timeOrder().length == 0) {
            return null;
        }
        LongOpenHashSet shared = shared(pairs, rows);
        int[] training = pool.inTimeOrder(rows);
        Rates rates = Rates.learn(pool.events(), pairs.context(), counts(pool, pairs, shared, seconds), training,
                RateVotes.sliceMillis(pool.events(), training, seconds));
        return rates == null ? null : new UnsharedPaths(shared, seconds, rates);
    }

    private static LongOpenHashSet shared(PairColumn pairs, int[] rows) {
        BitSet seen = new BitSet(pairs.distinct());
        int[] addresses = new int[pairs.value().distinct()];
        for (int row : rows) {
            int code = pairs.code(row);
            if (code >= 0 && !seen.get(code)) {
                seen.set(code);
                addresses[pairs.valueOf(code)]++;
            }
        }
        LongOpenHashSet shared = new LongOpenHashSet();
        for (int path = 0; path < addresses.length; path++) {
            if (addresses[path] > 1) {
                shared.add(pairs.value().hash(path));
            }
        }
        return shared;
    }

    /** One count a row, 0 for a shared path, NaN for what is no request. */
    private static float[] counts(ColumnPool pool, PairColumn pairs, LongOpenHashSet shared, int seconds) {
        CategoryColumn paths = pairs.value();
        BitSet sharedPaths = new BitSet(paths.distinct());
        for (int path = 0; path < paths.distinct(); path++) {
            sharedPaths.set(path, shared.contains(paths.hash(path)));
        }
        BitSet own = new BitSet(paths.rows());
        for (int row = 0; row < paths.rows(); row++) {
            own.set(row, pairs.code(row) >= 0 && !sharedPaths.get(paths.code(row)));
        }
        float[] counts = new SlidingWindow(pool, seconds).distinct(pairs, own);
        for (int row = own.nextClearBit(0); row < counts.length; row = own.nextClearBit(row + 1)) {
            counts[row] = pairs.code(row) < 0 || Float.isNaN(counts[row]) ? Float.NaN : 0;
        }
        return counts;
    }

    @Override
    public String name() {
        return "unshared:" + Ecs.URL_PATH + "|" + Ecs.SOURCE_IP + "/" + seconds + "s";
    }

    @Override
    public Channel channel() {
        return Channel.WEB;
    }

    @Override
    public String subject() {
        return Ecs.URL_PATH;
    }

    @Override
    public Feature bind(ColumnPool pool) {
        PairColumn pairs = pool.pair(Ecs.SOURCE_IP, WebFacts.PATH);
        if (pairs == null || pool.timeOrder().length == 0) {
            return null;
        }
        float[] counts = counts(pool, pairs, shared, seconds);
        CategoryColumn addresses = pairs.context();
        float[] bits = counts.clone();
        new RateTable(rates, addresses).replace(pool, bits);
        return new Bound(pool, addresses, counts, bits);
    }

    private final class Bound implements Feature {
        private final ColumnPool pool;
        private final CategoryColumn addresses;
        private final float[] counts;
        private final float[] bits;

        Bound(ColumnPool pool, CategoryColumn addresses, float[] counts, float[] bits) {
            this.pool = pool;
            this.addresses = addresses;
            this.counts = counts;
            this.bits = bits;
        }

        @Override
        public float value(int row) {
            return bits[row];
        }

        @Override
        public Reason reason(Event event, int row) {
            if (Float.isNaN(bits[row])) {
                return new Reason.Missing(Ecs.URL_PATH);
            }
            return new Reason.OwnPaths(event.get(Ecs.SOURCE_IP), (long) counts[row], seconds,
                    rates.norm(addresses.hash(addresses.code(row)), pool.events().time(row), 1, 0));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        ByKey.write(out, shared, hash -> { });
        out.writeInt(seconds);
        rates.write(out);
    }

    static UnsharedPaths read(DataInput in) throws IOException {
        LongOpenHashSet shared = new LongOpenHashSet();
        ByKey.read(in, shared::add);
        return new UnsharedPaths(shared, in.readInt(), Rates.read(in));
    }
}
