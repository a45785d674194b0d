package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How the counts of all entities lie in one class of hours: what a new entity is judged by.
 *
 * @param votes      of all entities
 * @param mean       of the entity in the middle
 * @param spread     variance of the logarithm of the entities' means, from the middle up to the ninetieth percentile
 * @param dispersion of one entity's counts, see {@link CappedMoments#dispersion}
 * @param seldom     mean of the entity at the ninetieth percentile
 * @param highest    the highest counts of the entities, the very highest entity left out, ascending; {@value #MOST} at most
 */
record PeerRates(int votes, double mean, double spread, double dispersion, double seldom, double[] highest) {
    static final int MOST = 512;
    /** Counts of none and one are not infinitely far apart. */
    static final double HALF = 0.5;
    private static final double USUAL_DISPERSION = 0.5;
    private static final double NORMAL_NINETIETH = 1.2815515655446004;

    /** Null if there are no votes of this class. */
    static PeerRates learn(RateVotes votes, int hourClass) {
        Gathered all = new Gathered(votes, hourClass);
        if (all.entities == 0) {
            return null;
        }
        double[] means = Arrays.copyOf(all.means, all.entities);
        Arrays.sort(means);
        double middle = means[(all.entities - 1) / 2];
        double seldom = means[(int) (0.9 * (all.entities - 1))];
        double mean = Math.max(middle, Math.max((double) all.some / all.votes, 1.0 / (1 + all.votes)));
        double dispersion = (all.dispersions + USUAL_DISPERSION) / (all.weights + 1);
        double upward = StrictMath.log((Math.max(seldom, mean) + HALF) / (mean + HALF)) / NORMAL_NINETIETH;
        double perEntity = Math.max(1, (double) all.votes / all.entities);
        double between = Math.max(0, upward * upward - logVariance(mean, Math.max(0, dispersion)) / perEntity);
        // One entity more than there are, a factor of e off: few peers tell little about the next.
        double spread = (all.entities * between + 1) / (all.entities + 1);
        double[] highest = Arrays.copyOf(all.highest, all.entities);
        Arrays.sort(highest);
        int kept = Math.max(0, all.entities - 1);
        return new PeerRates(all.votes, mean, spread, Math.max(0, dispersion), Math.max(seldom, mean),
                Arrays.copyOfRange(highest, Math.max(0, kept - MOST), kept));
    }

    /** Of {@code log(count + 1/2)}, one count of a mean and dispersion. */
    static double logVariance(double mean, double dispersion) {
        return (mean + dispersion * mean * mean) / ((mean + HALF) * (mean + HALF));
    }

    /**
     * Share of votes this high or higher, one vote of each entity; beyond the highest it falls off with the square, as
     * counts of what people and machines do are heavy-tailed (Pareto's law with exponent 2, where the mean is still finite).
     */
    double share(double count) {
        double top = highest.length == 0 ? 0 : highest[highest.length - 1];
        if (count > top) {
            double falls = (1 + top) / (1 + count);
            return falls * falls / (1.0 + votes);
        }
        return Ascending.atLeast(highest, count) / (1.0 + votes);
    }

    private static final class Gathered {
        private final double[] means;
        private final double[] highest;
        private int entities;
        private int votes;
        private int some;
        private double dispersions;
        private double weights;

        Gathered(RateVotes votes, int hourClass) {
            means = new double[votes.size()];
            highest = new double[votes.size()];
            int to;
            for (int from = 0; from < votes.size(); from = to) {
                to = votes.end(from);
                if (votes.hourClass(from) == hourClass) {
                    add(votes, from, to);
                }
            }
        }

        private void add(RateVotes counts, int from, int to) {
            for (int vote = from; vote < to; vote++) {
                some += counts.count(vote) > 0 ? 1 : 0;
            }
            votes += to - from;
            highest[entities] = counts.count(to - 1);
            CappedMoments moments = to - from > 1 ? CappedMoments.of(counts, from, to) : null;
            means[entities] = moments == null ? counts.count(from) : moments.mean();
            entities++;
            if (moments != null && moments.support() > 1) {
                // Support 1 + ln: one entity that is always there must not speak for all; low counts tell little of dispersion.
                double told = moments.mean() / (1 + moments.mean());
                double weight = (1 + StrictMath.log(moments.support() - 1.0)) * told * told;
                weights += weight;
                dispersions += weight * moments.dispersion();
            }
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(votes);
        out.writeDouble(mean);
        out.writeDouble(spread);
        out.writeDouble(dispersion);
        out.writeDouble(seldom);
        out.writeInt(highest.length);
        for (double count : highest) {
            out.writeDouble(count);
        }
    }

    static PeerRates read(DataInput in) throws IOException {
        int votes = in.readInt();
        double mean = in.readDouble();
        double spread = in.readDouble();
        double dispersion = in.readDouble();
        double seldom = in.readDouble();
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("peers " + size);
        }
        double[] highest = new double[size];
        for (int i = 0; i < size; i++) {
            highest[i] = in.readDouble();
        }
        return new PeerRates(votes, mean, spread, dispersion, seldom, highest);
    }
}
