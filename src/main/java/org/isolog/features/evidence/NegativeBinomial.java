package org.isolog.features.evidence;

/**
 * The tail of the negative binomial law: a Poisson count whose rate is itself a Gamma variable, of the mean and shape given. Its variance
 * is {@code mean + mean²/shape}; as the shape grows it becomes Poisson's law.
 */
final class NegativeBinomial {
    private static final double EPSILON = 1e-15;
    private static final double TINY = 1e-300;
    private static final int MOST_STEPS = 100_000;
    /** Lanczos' coefficients for g = 7 and nine terms, as Godfrey gives them. */
    private static final double[] LANCZOS = {0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
            -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
    private static final double LANCZOS_G = 7;

    private NegativeBinomial() {
    }

    /**
     * {@code P(X >= count)}, which is the regularised incomplete beta function {@code I(count, shape)} at {@code mean / (mean + shape)}
     * (DLMF 8.17.24). Counts between whole ones are interpolated by the same function.
     *
     * @param mean  above 0
     * @param shape above 0
     */
    static double atLeast(double count, double mean, double shape) {
        return count <= 0 ? 1 : incompleteBeta(mean / (mean + shape), count, shape);
    }

    /** By the continued fraction DLMF 8.17.22, on the side where it converges fast, in the way of Lentz. */
    private static double incompleteBeta(double x, double a, double b) {
        double front = StrictMath.exp(a * StrictMath.log(x) + b * StrictMath.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : Math.max(0, 1 - front * fraction(1 - x, b, a) / b);
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = inverse(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_STEPS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = inverse(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = inverse(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < EPSILON) {
                break;
            }
        }
        return value;
    }

    private static double inverse(double value) {
        return 1 / away(value);
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** {@code ln Γ(z)} for z above 0, to 1e-14 of its size. */
    static double logGamma(double z) {
        if (z < 0.5) {
            return logGamma(z + 1) - StrictMath.log(z);
        }
        double x = z - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (x + i);
        }
        double t = x + LANCZOS_G + 0.5;
        return 0.5 * StrictMath.log(2 * Math.PI) + (x + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
