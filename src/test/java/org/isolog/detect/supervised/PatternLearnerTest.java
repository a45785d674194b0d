package org.isolog.detect.supervised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.SplittableRandom;
import org.isolog.core.IsologException;
import org.isolog.core.LearnedFigures;
import org.isolog.core.LearnedFigures.Split;
import org.isolog.core.Progress;
import org.isolog.detect.supervised.PatternLearner.Learned;
import org.junit.jupiter.api.Test;

class PatternLearnerTest {
    private static final float[][] ALIKE = {{9, 0}, {0, 9}};

    /** Scores say nothing; what tells the kinds apart is which of two features speaks, but for a few that lie. */
    private static LabelledPatterns patterns(int malicious, int expected, boolean telling) {
        SplittableRandom random = new SplittableRandom(5);
        int size = malicious + expected;
        float[][] columns = new float[2][size];
        boolean[] labels = new boolean[size];
        double[] bits = new double[size];
        long[] times = new long[size];
        for (int i = 0; i < size; i++) {
            labels[i] = i % size < malicious;
            boolean first = telling ? labels[i] != random.nextDouble() < 0.05 : random.nextBoolean();
            columns[first ? 0 : 1][i] = (float) (5 + random.nextDouble());
            bits[i] = 10 + random.nextDouble();
            times[i] = random.nextInt(1000);
        }
        return new LabelledPatterns(List.of("rates", "rarity"), columns, labels, bits, times);
    }

    private static Learned learn(LabelledPatterns patterns, long seed) {
        return PatternLearner.learn(patterns, seed, Progress.silent());
    }

    @Test
    void learnsWhatTellsTheKindsApart() {
        Learned learned = learn(patterns(40, 60, true), 42);

        assertThat(learned.isBetter()).isTrue();
        assertThat(learned.figures()).extracting(LearnedFigures::split).containsExactly(Split.BY_PATTERN, Split.BY_TIME);
        LearnedFigures byPattern = learned.figures().getFirst();
        assertThat(byPattern.patterns()).isEqualTo(100);
        assertThat(byPattern.malicious()).isEqualTo(40);
        assertThat(byPattern.score().averagePrecision().value()).isLessThan(0.6);
        assertThat(byPattern.learned().averagePrecision().value()).isGreaterThan(0.8);
        assertThat(byPattern.gain().low()).isGreaterThan(0).isLessThan(byPattern.gain().value());
        assertThat(byPattern.gain().high()).isGreaterThan(byPattern.gain().value());
        assertThat(learned.figures().getLast().patterns()).isBetween(40, 45);
    }

    @Test
    void noiseIsNotBetterThanTheScore() {
        assertThat(learn(patterns(20, 20, false), 42).isBetter()).isFalse();
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        byte[] first = learn(patterns(15, 15, true), 7).forest().toBytes();

        assertThat(learn(patterns(15, 15, true), 7).forest().toBytes()).isEqualTo(first);
        assertThat(learn(patterns(15, 15, true), 8).forest().toBytes()).isNotEqualTo(first);
    }

    @Test
    void aForestReadBackSaysTheSame() {
        PatternForest forest = learn(patterns(20, 30, true), 42).forest();
        PatternForest read = PatternForest.fromBytes(forest.toBytes());

        double[] probability = forest.probability(ALIKE, 2);
        assertThat(probability[0]).isGreaterThan(0.7);
        assertThat(probability[1]).isLessThan(0.2).isGreaterThanOrEqualTo(1.0 / 52);
        assertThat(read.names()).containsExactly("rates", "rarity");
        assertThat(read.probability(ALIKE, 2)).containsExactly(probability);
        assertThat(read.key(10, 0.7)).isEqualTo(forest.key(10, 0.7));
    }

    @Test
    void likeTheLabelledOnesTheKeyIsTheScoreInBits() {
        PatternForest forest = new PatternForest(List.of(), 10, 0.25, List.of());

        assertThat(forest.key(12, 0.25)).isEqualTo(12);
        assertThat(forest.key(12, 0.4)).isCloseTo(13, within(1e-12));
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = learn(patterns(15, 15, true), 7).forest().toBytes();
        byte[] looping = bytes.clone();
        // The first child of the first tree points at its own parent.
        ByteBuffer.wrap(looping).putInt(12 + 8 + 4 + 7 + 8 + 4 + 4 + 12, 0);

        assertThatThrownBy(() -> PatternForest.fromBytes(looping)).isInstanceOf(IsologException.class).extracting("code").isEqualTo("LEARNED-DAMAGED");
        assertThatThrownBy(() -> PatternForest.fromBytes(new byte[3])).extracting("code").isEqualTo("LEARNED-DAMAGED");
    }

    @Test
    void tooFewLabelsAreRefusedWithTheirNumbers() {
        assertThatThrownBy(() -> learn(patterns(9, 60, true), 42)).isInstanceOf(IsologException.class)
                .hasMessageContaining("at least 10").hasMessageContaining("9 malicious and 60 expected").extracting("code").isEqualTo("LEARN-FEW");
    }
}
