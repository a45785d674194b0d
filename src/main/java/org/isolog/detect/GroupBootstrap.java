package org.isolog.detect;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.isolog.detect.LabelledRanking.Figures;

/**
 * Intervals of figures by drawing groups of items anew, with replacement (Efron, Tibshirani: An Introduction to the GroupBootstrap, 1993,
 * percentile intervals). The same seed gives the same draws for every ranking of the same groups, so that rankings can be compared.
 */
public final class GroupBootstrap {
    private static final double TAIL = 0.025;

    private final int[][] draws;

    /**
     * @param groups how many there are to draw from
     * @param times  how often to draw as many
     */
    public GroupBootstrap(int groups, int times, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        draws = new int[times][groups];
        for (int[] draw : draws) {
            for (int i = 0; i < groups; i++) {
                draw[random.nextInt(groups)]++;
            }
        }
    }

    /**
     * A figure and between what it lies 95 times in a hundred.
     *
     * @param low  NaN where the figure was defined in fewer than half of the draws
     * @param high as low
     */
    public record Interval(double value, double low, double high) {
    }

    /** {@link Figures} with an interval each. */
    public record Intervals(Interval rocAuc, Interval averagePrecision, List<Interval> precisionAt, Interval precision, Interval recall, Interval f1,
                            Interval falseAlarms) {
    }

    /** Uses the common pool; the result does not depend on how many threads there are. */
    public Intervals of(LabelledRanking ranking, int[] at, Progress progress) {
        Figures whole = ranking.figures(at);
        Figures[] drawn = new Figures[draws.length];
        IntStream.range(0, draws.length).parallel().forEach(i -> {
            progress.checkCancelled();
            drawn[i] = ranking.figures(draws[i], at);
        });
        List<Interval> precisionAt = IntStream.range(0, at.length)
                .mapToObj(k -> interval(whole, drawn, figures -> figures.precisionAt()[k])).toList();
        return new Intervals(interval(whole, drawn, Figures::rocAuc), interval(whole, drawn, Figures::averagePrecision), precisionAt,
                interval(whole, drawn, Figures::precision), interval(whole, drawn, Figures::recall), interval(whole, drawn, Figures::f1),
                interval(whole, drawn, Figures::falseAlarms));
    }

    private interface Figure {
        double of(Figures figures);
    }

    private static Interval interval(Figures whole, Figures[] drawn, Figure figure) {
        double[] values = Arrays.stream(drawn).mapToDouble(figure::of).filter(Double::isFinite).sorted().toArray();
        boolean enough = 2 * values.length >= drawn.length && values.length > 0;
        int out = (int) (TAIL * values.length);
        return new Interval(figure.of(whole), enough ? values[out] : Double.NaN, enough ? values[values.length - 1 - out] : Double.NaN);
    }
}
