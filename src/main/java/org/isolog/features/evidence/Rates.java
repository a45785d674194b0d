package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.core.Reason.Norm;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.Hash64;

/** How many of something each entity does in each class of hours, learned from {@link RateVotes}. Immutable. */
final class Rates {
    /** Slices that an entity must be known in to be judged by these hours alone. */
    static final int ENOUGH = 5;

    private final HourClasses hours;
    private final PeerRates[] peers;
    private final Long2ObjectOpenHashMap<CappedMoments> own;

    private Rates(HourClasses hours, PeerRates[] peers, Long2ObjectOpenHashMap<CappedMoments> own) {
        this.hours = hours;
        this.peers = peers;
        this.own = own;
    }

    /** Null if none of the training rows has a count. @param training rows in time order, see {@link RateVotes#collect} */
    static Rates learn(EventColumns events, CategoryColumn entity, float[] counts, int[] training, long slice) {
        HourClasses hours = HourClasses.learn(events, entity, training);
        RateVotes votes = RateVotes.collect(events, entity, counts, training, slice, hours);
        if (votes.size() == 0) {
            return null;
        }
        PeerRates[] peers = new PeerRates[HourClasses.COUNT];
        Arrays.setAll(peers, hourClass -> PeerRates.learn(votes, hourClass));
        Long2ObjectOpenHashMap<CappedMoments> own = new Long2ObjectOpenHashMap<>();
        int to;
        for (int from = 0; from < votes.size(); from = to) {
            to = votes.end(from);
            if (to - from > 1) {
                own.put(Hash64.pair(entity.hash(votes.entity(from)), votes.hourClass(from)), CappedMoments.of(votes, from, to));
            }
        }
        return new Rates(hours, peers, own);
    }

    HourClasses hours() {
        return hours;
    }

    /** Whether the entity has a past of its own in any hours. */
    boolean knows(long entityHash) {
        return own(entityHash, 0) != null || own(entityHash, 1) != null;
    }

    /**
     * Surprise of a count; NaN where nothing is known of such hours. An entity with little past in them is judged by the other hours too,
     * and the lesser surprise counts: that it is active at such a time is not told here.
     */
    float bits(long entityHash, int hourClass, double count) {
        if (peers[hourClass] == null) {
            return Float.NaN;
        }
        CappedMoments here = own(entityHash, hourClass);
        float bits = (here == null ? Rate.of(peers[hourClass]) : Rate.of(here, peers[hourClass])).bits(count);
        int otherClass = HourClasses.COUNT - 1 - hourClass;
        CappedMoments there = here != null && here.support() >= ENOUGH ? null : own(entityHash, otherClass);
        return there == null ? bits : Math.min(bits, Rate.of(there, peers[otherClass]).bits(count));
    }

    /** The expectation for an entity by its own past of at least so many slices; null if that is shorter. */
    Rate ownRate(long entityHash, int hourClass, int least) {
        CappedMoments known = own(entityHash, hourClass);
        return known == null || known.support() < least ? null : Rate.of(known, peers[hourClass]);
    }

    private CappedMoments own(long entityHash, int hourClass) {
        return own.get(Hash64.pair(entityHash, hourClass));
    }

    /** What was usual, for people. @param unit that counts are multiples of @param least that a count is always above, 0 or 1 */
    Norm norm(long entityHash, long time, double unit, int least) {
        int hourClass = hours.of(time);
        CappedMoments here = own(entityHash, hourClass);
        int judgedIn = here == null && own(entityHash, HourClasses.COUNT - 1 - hourClass) != null ? HourClasses.COUNT - 1 - hourClass : hourClass;
        CappedMoments known = own(entityHash, judgedIn);
        PeerRates all = peers[judgedIn];
        double usual = known == null ? all.mean() : known.mean();
        double seldomAbove = known == null ? all.seldom() : Math.max(known.cap(), known.mean());
        return new Norm(unit * usual + least, unit * seldomAbove + least, known != null, hours.named(judgedIn));
    }

    void write(DataOutput out) throws IOException {
        hours.write(out);
        for (PeerRates ofClass : peers) {
            out.writeBoolean(ofClass != null);
            if (ofClass != null) {
                ofClass.write(out);
            }
        }
        ByKey.write(out, own.keySet(), key -> {
            CappedMoments moments = own.get(key);
            out.writeInt(moments.support());
            out.writeDouble(moments.mean());
            out.writeDouble(moments.dispersion());
            out.writeDouble(moments.cap());
        });
    }

    static Rates read(DataInput in) throws IOException {
        HourClasses hours = HourClasses.read(in);
        PeerRates[] peers = new PeerRates[HourClasses.COUNT];
        for (int hourClass = 0; hourClass < peers.length; hourClass++) {
            peers[hourClass] = in.readBoolean() ? PeerRates.read(in) : null;
        }
        Long2ObjectOpenHashMap<CappedMoments> own = new Long2ObjectOpenHashMap<>();
        ByKey.read(in, key -> own.put(key, new CappedMoments(in.readInt(), in.readDouble(), in.readDouble(), in.readDouble())));
        return new Rates(hours, peers, own);
    }
}
