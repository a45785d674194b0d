package org.isolog.features.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.isolog.core.Reason;
import org.isolog.features.columns.EventColumns;
import org.isolog.testkit.MadeEvents;
import org.junit.jupiter.api.Test;

final class TermWeightsTest {
    private static final int[] ALL = {0, 1, 2, 3};
    private final EventColumns events = MadeEvents.columns(List.of(
            MadeEvents.at(1, 0, "message", "login ok"), MadeEvents.at(2, 0, "message", "login ok"),
            MadeEvents.at(3, 0, "message", "login fail fail"), MadeEvents.at(4, 0, "user.name", "no text")));

    private static float[][] filled(TermWeights terms, EventColumns events, int row) {
        float[][] columns = new float[terms.words().size()][1];
        terms.bind(events.text()).fill(row, 0, columns);
        return columns;
    }

    @Test
    void termsAreOrderedByFrequencyThenName() {
        TermWeights some = TermWeights.learn(events.text(), ALL);
        assertThat(some.events()).isEqualTo(3);
        assertThat(some.words()).containsExactly("login", "login ok", "ok", "fail", "fail fail", "login fail");
        assertThat(some.frequency()).containsExactly(3, 2, 2, 1, 1, 1);
        assertThat(some.reason(3)).isEqualTo(new Reason.RareText("fail", 1, 3));
    }

    @Test
    void weightsAreThoseOfScikitLearn() {
        TermWeights terms = TermWeights.learn(events.text(), ALL);
        // smoothed: idf = 1 + ln((1 + 3) / (1 + df)); df of login 3, of login ok and ok 2, of the others 1
        double two = 1 + Math.log(4 / 3.0);
        double one = 1 + Math.log(4 / 2.0);
        double first = Math.sqrt(1 + 2 * two * two);
        float[][] row = filled(terms, events, 0);
        assertThat(row[0][0]).isCloseTo((float) (1 / first), within(1e-7f));
        assertThat(row[1][0]).isCloseTo((float) (two / first), within(1e-7f));
        assertThat(row[2][0]).isCloseTo((float) (two / first), within(1e-7f));
        assertThat(row[3][0]).isZero();
        double third = Math.sqrt(1 + 4 * one * one + 2 * one * one);
        row = filled(terms, events, 2);
        assertThat(row[3][0]).as("fail, twice").isCloseTo((float) (2 * one / third), within(1e-7f));
        assertThat(row[4][0]).as("fail fail").isCloseTo((float) (one / third), within(1e-7f));
        assertThat(row[1][0]).isZero();
        assertThat(filled(terms, events, 3)).isDeepEqualTo(new float[6][1]);
    }

    @Test
    void wordsThatTrainingDidNotHaveAreNothing() {
        TermWeights terms = TermWeights.learn(events.text(), new int[] {0, 1});
        assertThat(terms.words()).containsExactly("login", "login ok", "ok");
        float[][] row = filled(terms, events, 2);
        assertThat(row).isDeepEqualTo(new float[][] {{1}, {0}, {0}});
        assertThat(TermWeights.learn(null, ALL).words()).isEmpty();
    }

    @Test
    void writtenAndReadTheyAreTheSameAndAnAbsurdCountIsRefused() throws IOException {
        TermWeights terms = TermWeights.learn(events.text(), ALL);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        terms.write(new DataOutputStream(bytes));
        TermWeights read = TermWeights.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read).usingRecursiveComparison().isEqualTo(terms);
        byte[] absurd = {0, 0, 0, 1, 127, 0, 0, 0};
        assertThatThrownBy(() -> TermWeights.read(new DataInputStream(new ByteArrayInputStream(absurd)))).isInstanceOf(IOException.class);
    }
}
