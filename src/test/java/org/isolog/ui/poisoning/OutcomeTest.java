package org.isolog.ui.poisoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.isolog.investigation.TryPoisoning.Point;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void saysWhatTheCopiesDid() {
        assertThat(Outcome.words(point(0, 0.79, 1, true), point(50, 0.52, 41, false)))
            .isEqualTo("With 50 copies the score falls from 0.79 to 0.52; rank 1 to 41; no longer an alert.");
        assertThat(Outcome.words(point(0, 0.79, 1, true), point(1, 0.79, 1, true))).isEqualTo("With one copy the score stays 0.79; rank 1 as before; still an alert.");
        assertThat(Outcome.words(point(0, 0.4, 9, false), point(5, 0.6, 2, true))).isEqualTo("With 5 copies the score rises from 0.40 to 0.60; rank 9 to 2; now an alert.");
        assertThat(Outcome.words(point(0, 0.79, 1, true), point(0, 0.79, 1, true))).isEqualTo("Without copies its score is 0.79, rank 1; an alert.");
    }

    private static Point point(int copies, double score, int rank, boolean flagged) {
        return new Point(copies, score, rank, flagged, 0.7, List.of());
    }
}
