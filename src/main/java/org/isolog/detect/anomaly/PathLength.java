package org.isolog.detect.anomaly;

/**
 * Depths of random binary search trees (Liu, Ting, Zhou, "Isolation Forest", ICDM 2008, equation 1).
 *
 * <p>Logarithms are those of {@link StrictMath}, so that a forest scores the same on every machine.
 */
final class PathLength {
    private static final double EULER = 0.5772156649015329;

    private PathLength() {
    }

    /** c(n): mean depth at which a search for an absent value ends among {@code rows} values; 0 below two rows. */
    static double average(int rows) {
        if (rows <= 1) {
            return 0;
        }
        if (rows == 2) {
            return 1;
        }
        double n = rows;
        return 2 * (StrictMath.log(n - 1) + EULER) - 2 * (n - 1) / n;
    }

    /** 2^(-depth / c(samples)). */
    static double score(double depth, int samples) {
        return scoreOver(depth, average(samples));
    }

    /** 2^(-depth / average), where many rows are scored with one average. */
    static double scoreOver(double depth, double average) {
        return StrictMath.pow(2, -depth / average);
    }

    /** Depth beyond which a tree of that many rows does not grow: ceil(log2(samples)). */
    static int heightLimit(int samples) {
        return samples <= 1 ? 0 : 32 - Integer.numberOfLeadingZeros(samples - 1);
    }
}
