package org.isolog.detect.anomaly;

/**
 * A row's score taken apart by feature.
 *
 * <p>Every split of a row's path changes its expected depth; the changes telescope from the root to the path's end, so
 * {@code levels} add up exactly to how much shallower than the average training row it ends. {@code points} share the distance
 * from {@code baseScore} to {@code score} in the same proportion.
 *
 * @param score     2^(-E[h(row)]/c(samples))
 * @param baseScore 2^(-E[h(root)]/c(samples)): the score of a row without any value
 * @param levels    per feature, splits saved: positive raises the score; in the order of {@link TrainedForest#featureNames()}
 * @param points    per feature; {@code baseScore} plus all points is {@code score} to within 1e-12
 */
public record PathContributions(double score, double baseScore, double[] levels, double[] points) {
    private static final double LEVEL_EPSILON = 1e-9;

    /**
     * @param depth     expected depth of the row
     * @param baseDepth expected depth at the root
     * @param samples   rows of a tree
     */
    static PathContributions of(double depth, double baseDepth, int samples, double[] levels) {
        double score = PathLength.score(depth, samples);
        double base = PathLength.score(baseDepth, samples);
        double total = 0;
        for (double level : levels) {
            total += level;
        }
        // Features that raise and lower the depth alike leave no distance to share: there the secant becomes the derivative.
        double rate = Math.abs(total) > LEVEL_EPSILON ? (score - base) / total
                : base * StrictMath.log(2) / PathLength.average(samples);
        double[] points = new double[levels.length];
        for (int feature = 0; feature < levels.length; feature++) {
            points[feature] = levels[feature] * rate;
        }
        return new PathContributions(score, base, levels, points);
    }
}
