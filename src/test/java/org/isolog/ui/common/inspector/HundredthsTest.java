package org.isolog.ui.common.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class HundredthsTest {

    @Test
    void roundsSoThatTheColumnAddsUp() {
        assertThat(Hundredths.addingUpTo(0.63, 0.3767, 0.0544, 0.0441, -0.0052, 0.16)).containsExactly(0.38, 0.05, 0.04, 0.00, 0.16);
    }

    @RepeatedTest(20)
    void noNumberIsOffByMoreThanOneHundredth(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double[] parts = random.doubles(12, -0.2, 0.3).toArray();
        double total = Arrays.stream(parts).sum();
        double[] shown = Hundredths.addingUpTo(total, parts);
        assertThat(Math.round(100 * Arrays.stream(shown).sum())).isEqualTo(Math.round(100 * total));
        for (int i = 0; i < parts.length; i++) {
            assertThat(Math.abs(shown[i] - parts[i])).isLessThan(0.01 + 1e-9);
        }
    }
}
