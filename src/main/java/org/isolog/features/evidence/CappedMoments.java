package org.isolog.features.evidence;

/**
 * Mean and dispersion of counts of which the highest tenth, at least one, counts no more than the next lower (Winsor's moments): an
 * attack among what was learned from must not make itself usual.
 *
 * @param support    counts that are not capped
 * @param mean       of the counts, after capping; at least the share of them that is not 0, which no high count can raise
 * @param dispersion square of the rate's coefficient of variation, beyond Poisson's law; below 0 if the counts vary less. Capping
 *                   shrinks it, so it is divided by what capping leaves of 1 where counts fall off exponentially
 * @param cap        the highest count that is not capped
 */
record CappedMoments(int support, double mean, double dispersion, double cap) {
    private static final int TENTH = 10;

    /** @param from first of at least two votes of one entity and class @param to behind the last */
    static CappedMoments of(RateVotes votes, int from, int to) {
        int size = to - from;
        int capped = (size + TENTH - 1) / TENTH;
        double cap = votes.count(to - 1 - capped);
        double sum = 0;
        int some = 0;
        for (int vote = from; vote < to; vote++) {
            sum += Math.min(cap, votes.count(vote));
            some += votes.count(vote) > 0 ? 1 : 0;
        }
        double mean = sum / size;
        double squares = 0;
        for (int vote = from; vote < to; vote++) {
            double off = Math.min(cap, votes.count(vote)) - mean;
            squares += off * off;
        }
        double dispersion = mean == 0 ? 0 : (squares / (size - 1) - mean) / (mean * mean) / leftOfOne((double) capped / size);
        return new CappedMoments(size - capped, Math.max(mean, Math.min(1, (double) some / size)), dispersion, cap);
    }

    /** The squared coefficient of variation of an exponential variable whose highest share is capped. */
    private static double leftOfOne(double share) {
        double quantile = -StrictMath.log(share);
        return 2 * (1 - share * (1 + quantile)) / ((1 - share) * (1 - share)) - 1;
    }
}
