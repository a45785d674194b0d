package org.isolog.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A score taken apart in two levels: {@code base} plus the points of all channels is the score, and the points of a channel are those of
 * its contributions, both to within 1e-9.
 *
 * <p>Evidence adds up in {@code levels}: bits of surprise more than the average event has, or in the forest of the tutorials' pipeline
 * splits saved. Points share the distance from {@code base} to {@code score} in proportion to the levels.
 *
 * @param eventId the event
 * @param base    score of an average event; in the tutorials' pipeline, of one about which nothing is known
 * @param score   0..1
 * @param shares  strongest first by absolute points
 */
public record Explanation(long eventId, double base, double score, List<Share> shares) {
    private static final Comparator<Contribution> STRONGEST_FIRST =
            Comparator.comparingDouble((Contribution part) -> -Math.abs(part.points())).thenComparing(Contribution::feature);

    /**
     * One channel's share.
     *
     * @param bits          its surprise, calibrated: {@code -log2} of the share of held-out events with as much evidence; NaN where it has
     *                      no calibration of its own
     * @param points        share of the score, positive raises it
     * @param contributions strongest first by absolute points
     */
    public record Share(Channel channel, double bits, double points, List<Contribution> contributions) {
        public Share {
            contributions = contributions.stream().sorted(STRONGEST_FIRST).toList();
        }
    }

    /**
     * One feature's share.
     *
     * @param feature stable name of the feature, such as {@code rarity:source.ip}
     * @param levels  bits or splits, positive raises the score
     * @param points  share of the score, positive raises it
     * @param without the score if nothing were known of this feature alone; NaN where that was not asked
     * @param reason  the facts behind it
     */
    public record Contribution(String feature, double levels, double points, double without, Reason reason) {
        private Contribution and(Contribution other) {
            return new Contribution(feature, levels + other.levels, points + other.points, without, reason);
        }
    }

    public Explanation {
        shares = shares.stream().sorted(Comparator.comparingDouble((Share share) -> -Math.abs(share.points())).thenComparing(Share::channel)).toList();
    }

    /** The contributions of all channels, each feature once, strongest first by absolute points. */
    public List<Contribution> contributions() {
        Map<String, Contribution> byFeature = new LinkedHashMap<>();
        for (Share share : shares) {
            for (Contribution contribution : share.contributions) {
                byFeature.merge(contribution.feature, contribution, Contribution::and);
            }
        }
        List<Contribution> all = new ArrayList<>(byFeature.values());
        all.sort(STRONGEST_FIRST);
        return List.copyOf(all);
    }

    /** Base and the points of all channels added up: equals {@link #score} to within 1e-9. */
    public double sum() {
        return base + shares.stream().mapToDouble(Share::points).sum();
    }
}
