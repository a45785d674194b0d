package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.core.Explanation.Share;
import org.isolog.core.Reason;
import org.junit.jupiter.api.Test;

final class StrongReasonsTest {

    private static Contribution part(double points, String field) {
        return new Contribution(field, points, points, Double.NaN, new Reason.FirstSeen(field, "v", null, null, 1, 9));
    }

    private static List<String> of(List<Contribution> parts) {
        return StrongReasons.of(new Explanation(1, 0.4, 0.9, List.of(new Share(Channel.RARITY, 2, 0.5, parts)))).words();
    }

    @Test
    void onlyWhatRaisesTheScoreByATenthOfTheStrongestIsNamed() {
        assertThat(of(List.of(part(0.5, "a"), part(-0.4, "b"), part(0.05, "c"), part(0.049, "d"), part(0, "e")))).containsExactly("first-seen a v", "first-seen c v");
        assertThat(of(List.of(part(-0.5, "a")))).isEmpty();
        assertThat(of(List.of())).isEmpty();
    }

    @Test
    void atMostFourAndEachOnce() {
        assertThat(of(List.of(part(0.5, "a"), part(0.4, "a"), part(0.3, "b")))).containsExactly("first-seen a v", "first-seen b v");
        assertThat(of(IntStream.range(0, 9).mapToObj(i -> part(0.5, "f" + i)).toList())).containsExactly("first-seen f0 v", "first-seen f1 v", "first-seen f2 v", "first-seen f3 v");
    }

    @Test
    void eachKindOfEvidenceThatFindsItRareIsNamedFirst() {
        Explanation explanation = new Explanation(1, 0.4, 0.9, List.of(
                new Share(Channel.RATE, 12, 0.4, List.of(part(0.3, "a"), part(0.1, "b"))),
                new Share(Channel.RARITY, 6.5, 0.01, List.of(part(0.01, "c"))),
                new Share(Channel.TIME, 6.4, 0.01, List.of(part(0.01, "d"))),
                new Share(Channel.FOREST, 20, 0.08, List.of(part(0.08, "e")))));
        assertThat(StrongReasons.of(explanation).words()).containsExactly("first-seen a v", "first-seen c v", "first-seen b v", "first-seen e v");
    }
}
