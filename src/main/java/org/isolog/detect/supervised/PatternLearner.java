package org.isolog.detect.supervised;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.isolog.core.IsologException;
import org.isolog.core.LearnedFigures;
import org.isolog.core.LearnedFigures.Split;
import org.isolog.core.Progress;

/** Learns from labelled patterns and measures how well, always on patterns that were not learned from. */
public final class PatternLearner {
    /** Five parts with two of each kind in every part: below that a single pattern decides the figures of a part. */
    public static final int LEAST_OF_EACH = 10;
    /** More patterns make Tribuo's trees slow without making them better. */
    public static final int MOST_PATTERNS = 20_000;
    /** Trees are as slow as they have features. */
    public static final int MOST_FEATURES = 100;
    private static final int PARTS = 5;
    private static final double EARLIER = 0.6;

    private PatternLearner() {
    }

    /** @param figures by pattern, and by time where both sides have patterns of both kinds */
    public record Learned(PatternForest forest, List<LearnedFigures> figures) {
        public Learned {
            figures = List.copyOf(figures);
        }

        /**
         * Whether the ranking is better than that by score alone: the 95 percent interval of its gain in average precision by pattern is
         * above 0, and by time it has not lost.
         */
        public boolean isBetter() {
            return figures.getFirst().gain().low() > 0 && figures.stream().allMatch(each -> each.gain().value() >= 0);
        }
    }

    /** @throws IsologException {@code LEARN-FEW} if there are fewer than {@link #LEAST_OF_EACH} patterns of a kind */
    public static Learned learn(LabelledPatterns patterns, long seed, Progress progress) {
        int malicious = patterns.maliciousCount();
        int expected = patterns.size() - malicious;
        if (malicious < LEAST_OF_EACH || expected < LEAST_OF_EACH) {
            throw new IsologException("LEARN-FEW", "Learning needs labels on at least " + LEAST_OF_EACH + " different patterns that are malicious and on "
                    + LEAST_OF_EACH + " that are expected, to hold out two of each at a time; there are " + malicious + " malicious and " + expected
                    + " expected ones. Label more events of other users, addresses or actions.");
        }
        List<LearnedFigures> figures = new ArrayList<>();
        progress.step("Measuring by pattern");
        figures.add(byPattern(patterns, seed, progress));
        progress.step("Measuring by time");
        byTime(patterns, seed, progress).ifPresent(figures::add);
        progress.step("Learning");
        return new Learned(PatternTrainer.train(patterns, seed, progress), figures);
    }

    private static LearnedFigures byPattern(LabelledPatterns patterns, long seed, Progress progress) {
        int[] part = parts(patterns.malicious(), seed);
        double[] keys = new double[patterns.size()];
        for (int now = 0; now < PARTS; now++) {
            int held = now;
            rank(patterns, where(part, each -> each != held), where(part, each -> each == held), seed, keys, progress);
            progress.report(now + 1L, PARTS);
        }
        return Figures.of(Split.BY_PATTERN, patterns.bits(), keys, patterns.malicious(), seed);
    }

    private static Optional<LearnedFigures> byTime(LabelledPatterns patterns, long seed, Progress progress) {
        int[] ordered = IntStream.range(0, patterns.size()).filter(i -> patterns.times()[i] != Long.MIN_VALUE).boxed()
                .sorted((a, b) -> patterns.times()[a] != patterns.times()[b] ? Long.compare(patterns.times()[a], patterns.times()[b]) : a - b)
                .mapToInt(Integer::intValue).toArray();
        int cut = (int) (EARLIER * ordered.length);
        // What began at the same moment stays together on the later side.
        while (cut > 0 && cut < ordered.length && patterns.times()[ordered[cut]] == patterns.times()[ordered[cut - 1]]) {
            cut--;
        }
        int[] earlier = Arrays.copyOf(ordered, cut);
        int[] later = Arrays.copyOfRange(ordered, cut, ordered.length);
        if (!hasBoth(patterns, earlier) || !hasBoth(patterns, later)) {
            return Optional.empty();
        }
        double[] keys = new double[patterns.size()];
        rank(patterns, earlier, later, seed, keys, progress);
        LabelledPatterns tested = patterns.only(later);
        return Optional.of(Figures.of(Split.BY_TIME, tested.bits(), Arrays.stream(later).mapToDouble(i -> keys[i]).toArray(), tested.malicious(), seed));
    }

    /** At least two of each kind: one alone is no measure. */
    private static boolean hasBoth(LabelledPatterns patterns, int[] some) {
        long malicious = Arrays.stream(some).filter(i -> patterns.malicious()[i]).count();
        return malicious >= 2 && some.length - malicious >= 2;
    }

    private static void rank(LabelledPatterns patterns, int[] from, int[] tested, long seed, double[] keys, Progress progress) {
        PatternForest forest = PatternTrainer.train(patterns.only(from), seed, progress);
        LabelledPatterns held = patterns.only(tested);
        double[] probability = forest.probability(held.columns(), held.size());
        for (int i = 0; i < tested.length; i++) {
            keys[tested[i]] = forest.key(held.bits()[i], probability[i]);
        }
    }

    /** Deals the patterns of each kind out in an order drawn by the seed. */
    private static int[] parts(boolean[] malicious, long seed) {
        int[] order = IntStream.range(0, malicious.length).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        int[] part = new int[malicious.length];
        int[] dealt = new int[2];
        for (int pattern : order) {
            part[pattern] = dealt[malicious[pattern] ? 1 : 0]++ % PARTS;
        }
        return part;
    }

    private static int[] where(int[] part, IntPredicate wanted) {
        return IntStream.range(0, part.length).filter(i -> wanted.test(part[i])).toArray();
    }
}
