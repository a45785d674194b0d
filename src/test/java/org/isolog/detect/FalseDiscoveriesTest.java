package org.isolog.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FalseDiscoveriesTest {
    private static final int BATCHES = 200;
    private static final double LN2 = StrictMath.log(2);

    @Test
    void takesTheLargestSetThatKeepsTheShare() {
        // Steps are 0.02, 0.04, 0.06, 0.08, 0.10: the third lies above its own, the fourth below.
        assertThat(FalseDiscoveries.of(new double[] {0.9, 0.079, 0.03, 0.001, 0.07}, 0.10)).isEqualTo(new FalseDiscoveries(4, 0.079, 0.079 * 5));
        assertThat(FalseDiscoveries.of(new double[] {0.5, 0.9, 0.2}, 0.10)).isEqualTo(new FalseDiscoveries(0, 0, 0));
        assertThat(FalseDiscoveries.of(new double[0], 0.10)).isEqualTo(new FalseDiscoveries(0, 0, 0));
    }

    @Test
    void keepsTheShareOverTwoHundredBatchesOfExchangeableUnits() {
        for (int calibration : new int[] {60, 300, 2_000}) {
            for (int planted : new int[] {0, 5, 40}) {
                double[] shares = falseShares(calibration, 1_000, planted, 7);
                double mean = Arrays.stream(shares).average().orElseThrow();
                double variance = Arrays.stream(shares).map(share -> (share - mean) * (share - mean)).sum() / (BATCHES - 1);
                assertThat(mean).as("%d calibration units, %d planted", calibration, planted)
                        .isLessThanOrEqualTo(FalseDiscoveries.SHARE + 2 * Math.sqrt(variance / BATCHES));
            }
        }
    }

    /** A tail of half a bit a bit, so that its slope is not bounded but estimated. */
    @Test
    void tailKeepsItsPromiseThoughItsSlopeIsAnEstimate() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        double promised = StrictMath.pow(2, -13);
        for (int size : new int[] {300, 2_000}) {
            double kept = 0;
            for (int time = 0; time < 4_000; time++) {
                Calibration calibration = new Calibration(Arrays.stream(bits(random, size, 0)).map(bits -> 2 * bits).toArray());
                double low = 0;
                double high = 1e4;
                while (high - low > 1e-6) {
                    double middle = (low + high) / 2;
                    low = calibration.pValue(middle) > promised ? middle : low;
                    high = calibration.pValue(middle) > promised ? high : middle;
                }
                kept += StrictMath.pow(2, -high / 2) / 4_000;
            }
            assertThat(kept / promised).as("chance of such a p-value over the p-value, %d units", size).isBetween(0.85, 1.15);
        }
    }

    @Test
    void findsPlantedUnitsThatStandOut() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        Calibration calibration = new Calibration(bits(random, 2_000, 0));
        double[] units = concat(bits(random, 500, 0), bits(random, 10, 40));
        double[] pValues = Arrays.stream(units).map(calibration::pValue).toArray();
        FalseDiscoveries found = FalseDiscoveries.of(pValues, FalseDiscoveries.SHARE);
        assertThat(IntStream.range(500, 510).allMatch(unit -> found.has(pValues[unit]))).isTrue();
        assertThat(found.expectedFalse()).isLessThanOrEqualTo(FalseDiscoveries.SHARE * found.alerts());
    }

    /** The false share of each batch: ordinary units and calibration from the same draw, planted ones 40 bits above. */
    private static double[] falseShares(int calibration, int ordinary, int planted, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double[] shares = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            Calibration learned = new Calibration(bits(random, calibration, 0));
            double[] pValues = Arrays.stream(concat(bits(random, ordinary, 0), bits(random, planted, 40))).map(learned::pValue).toArray();
            FalseDiscoveries found = FalseDiscoveries.of(pValues, FalseDiscoveries.SHARE);
            long wrong = IntStream.range(0, ordinary).filter(unit -> found.has(pValues[unit])).count();
            shares[batch] = found.alerts() == 0 ? 0 : (double) wrong / found.alerts();
        }
        return shares;
    }

    /** Surprise in bits of units of which nothing is odd: exponential, one bit a halving. */
    private static double[] bits(RandomGenerator random, int units, double more) {
        return IntStream.range(0, units).mapToDouble(unit -> more - StrictMath.log(1 - random.nextDouble()) / LN2).toArray();
    }

    private static double[] concat(double[] first, double[] second) {
        return IntStream.range(0, first.length + second.length).mapToDouble(i -> i < first.length ? first[i] : second[i - first.length]).toArray();
    }
}
