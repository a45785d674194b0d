package org.isolog.features.evidence;

/**
 * What count is expected of one entity in one class of hours, as a Gamma-Poisson law: the entity's own past and that of its peers by
 * their credibility (Bühlmann), on a logarithmic scale, since entities differ by factors.
 *
 * @param centre the expected count
 * @param mean   of the law; above the centre as far as the entity is not known well
 * @param shape  of the Gamma law of the rate
 * @param peers  of the entity
 */
record Rate(double centre, double mean, double shape, PeerRates peers) {
    /** Slices that the peers are worth at most: where one entity hardly tells more than all. */
    private static final double MOST_PRIOR = 20;
    private static final double DISPERSION_PRIOR = 10;
    private static final double LN2 = StrictMath.log(2);

    /** Of an entity of which nothing is known. */
    static Rate of(PeerRates peers) {
        return of(peers.mean(), peers.dispersion(), peers.spread(), peers);
    }

    static Rate of(CappedMoments own, PeerRates peers) {
        double told = own.mean() / (1 + own.mean());
        double weight = Math.max(0, own.support() - 1) * told * told;
        double dispersion = Math.max(0, (weight * own.dispersion() + DISPERSION_PRIOR * peers.dispersion()) / (weight + DISPERSION_PRIOR));
        double ofOne = PeerRates.logVariance(Math.max(own.mean(), peers.mean()), dispersion);
        // Far from all its peers it is of another kind, and they say little; but one slice of its own never counts more than they do.
        double apart = StrictMath.log((own.mean() + PeerRates.HALF) / (peers.mean() + PeerRates.HALF));
        double kind = Math.max(peers.spread(), apart * apart);
        double prior = Math.clamp(ofOne / kind, 1.0 / own.support(), MOST_PRIOR);
        double spread = own.support() >= Rates.ENOUGH ? kind : peers.spread();
        double log = (own.support() * StrictMath.log(own.mean() + PeerRates.HALF) + prior * StrictMath.log(peers.mean() + PeerRates.HALF))
                / (own.support() + prior);
        return of(StrictMath.exp(log) - PeerRates.HALF, dispersion, spread * prior / (own.support() + prior), peers);
    }

    /** @param open variance of the logarithm of the entity's rate, as far as it is not known */
    private static Rate of(double centre, double dispersion, double open, PeerRates peers) {
        double floored = Math.max(centre, 1.0 / (1 + peers.votes()));
        double known = shape(open);
        double mean = floored * StrictMath.exp(1 / (2 * known) + 1 / (12 * known * known));
        return new Rate(floored, mean, shape(dispersion + dispersion * dispersion / 2 + open), peers);
    }

    /** The shape of the Gamma law whose logarithm has this variance, by {@code trigamma(k) = 1/k + 1/(2k²)}. */
    private static double shape(double logVariance) {
        double variance = Math.max(logVariance, 1e-6);
        return (1 + Math.sqrt(1 + 2 * variance)) / (2 * variance);
    }

    /** {@code -log2 P(as many or more)}: by the law, or as happens to any entity now and then; at least 0. */
    float bits(double count) {
        if (count <= 0) {
            return 0;
        }
        double chance = NegativeBinomial.atLeast(count, mean, shape) + peers.share(count);
        return (float) Math.max(0, -StrictMath.log(chance) / LN2);
    }

    /** Standard deviations by which a count is above the centre, as far as the entity's own dispersion goes. */
    double standardised(double count) {
        return (count - centre) / Math.sqrt(centre + centre * centre / shape + PeerRates.HALF * PeerRates.HALF);
    }
}
