package org.isolog.core;

import java.util.List;

/**
 * A score taken apart: {@code base} plus the points of all contributions is the score, to within 1e-9.
 *
 * <p>The forest adds in <em>levels</em> (how many splits earlier than usual an event is isolated); the levels of a row's path
 * telescope to its expected depth. Points share the distance from {@code base} to {@code score} in proportion to the levels,
 * so both columns add up exactly.
 *
 * @param eventId       the event
 * @param base          score of an event about which nothing is known
 * @param score         0..1
 * @param contributions strongest first by absolute points
 */
public record Explanation(long eventId, double base, double score, List<Contribution> contributions) {

    /**
     * One feature's share.
     *
     * @param feature stable name of the feature, such as {@code rarity:source.ip}
     * @param levels  splits saved, positive raises the score
     * @param points  share of the score, positive raises it
     * @param without the score if nothing were known of this feature alone; NaN where that was not asked
     * @param reason  the facts behind it
     */
    public record Contribution(String feature, double levels, double points, double without, Reason reason) {
    }

    public Explanation {
        contributions = List.copyOf(contributions);
    }

    /** Base and points added up: equals {@link #score} to within 1e-9. */
    public double sum() {
        double sum = base;
        for (Contribution contribution : contributions) {
            sum += contribution.points();
        }
        return sum;
    }
}
