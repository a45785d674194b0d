package org.isolog.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Expectation;
import org.isolog.core.Expectation.State;
import org.isolog.core.ExpectedEvent;
import org.isolog.core.ExpectedPattern;
import org.isolog.core.ExpectedPattern.Hours;
import org.isolog.core.ExpectedPattern.Part;
import org.isolog.core.LearnedFigures;
import org.isolog.core.LearnedFigures.Interval;
import org.isolog.core.LearnedFigures.Measured;
import org.isolog.core.LearnedFigures.Split;
import org.isolog.core.LearnedInfo;
import org.isolog.core.LearnedRank;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.core.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictTablesTest {
    private static final ExpectedPattern NIGHTLY = new ExpectedPattern(List.of(new Part("event.action", "login"), new Part("event.outcome", "failure")),
        null, List.of(new Part("user.name", "o'brien \"x\"")), new Hours(22, 4), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY));
    private static final ExpectedPattern TEXT = new ExpectedPattern(List.of(), "disk full", List.of(new Part("host.name", "db1")), null, Set.of());

    @TempDir
    private Path directory;
    private CaseStore store;

    @BeforeEach
    void create() {
        store = CaseStore.create(directory.resolve("case"), "Case", Cases.CLOCK);
        store.models().add(new NewModel(Cases.NOW, "ann", DetectionSettings.lesson(), List.of("a"), 7), new byte[3]);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Expectation rule(int id, ExpectedPattern pattern) {
        return new Expectation(id, pattern, 7, "Backup.", Cases.NOW, "ann", Cases.NOW.plusSeconds(60), null, null);
    }

    @Test
    void keepsRulesWithAllTheirConditions() {
        assertThat(store.expectations().add(rule(0, NIGHTLY))).isEqualTo(rule(1, NIGHTLY));
        store.expectations().add(rule(0, TEXT));
        assertThat(store.expectations().all()).containsExactly(rule(1, NIGHTLY), rule(2, TEXT));
    }

    @Test
    void aRuleIsInForceUntilItEndsOrIsWithdrawn() {
        Expectation rule = store.expectations().add(rule(0, NIGHTLY));
        assertThat(rule.state(rule.until().minusNanos(1))).isEqualTo(State.IN_FORCE);
        assertThat(rule.state(rule.until())).isEqualTo(State.EXPIRED);

        assertThat(store.expectations().withdraw(1, Cases.NOW, "bob")).isTrue();
        assertThat(store.expectations().withdraw(1, Cases.START, "eve")).isFalse();
        Expectation withdrawn = store.expectations().all().getFirst();
        assertThat(withdrawn.withdrawn()).isEqualTo(Cases.NOW);
        assertThat(withdrawn.withdrawnBy()).isEqualTo("bob");
        assertThat(withdrawn.state(Cases.NOW)).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void saysWhatRulesTookOutOfARun() {
        int rule = store.expectations().add(rule(0, NIGHTLY)).id();
        int run = run();
        ExpectedEvent five = new ExpectedEvent(5, rule, Severity.HIGH, true);
        ExpectedEvent nine = new ExpectedEvent(9, rule, Severity.LOW, false);
        store.expectations().keep(run, Set.of(rule), List.of(nine, five));

        assertThat(store.expectations().judgedBy(run)).containsExactly(rule);
        assertThat(store.expectations().events(run)).containsExactly(five, nine);
        assertThat(store.expectations().event(run, 9)).contains(nine);
        assertThat(store.expectations().event(run, 6)).isEmpty();
        assertThat(store.expectations().judgedBy(run())).isEmpty();
    }

    @Test
    void usesTheLatestOfWhatWasLearned() {
        LearnedFigures figures = new LearnedFigures(Split.BY_TIME, 30, 11, new Measured(new Interval(0.5, 0.25, Double.NaN), new Interval(1, 2, 3)),
            new Measured(new Interval(4, 5, 6), new Interval(7, 8, 9)), new Interval(-0.1, -0.2, 0.3));
        LearnedInfo info = new LearnedInfo(0, 1, Cases.NOW, "ann", 42, null, 11, 19, List.of(figures));
        store.learned().add(info, new byte[] {1});
        LearnedInfo second = store.learned().add(new LearnedInfo(0, 1, Cases.NOW, "ann", 7, "label", 12, 19, List.of(figures, figures)), new byte[] {2});

        assertThat(second).isEqualTo(new LearnedInfo(2, 1, Cases.NOW, "ann", 7, "label", 12, 19, List.of(figures, figures)));
        assertThat(store.learned().used(1)).contains(second);
        assertThat(store.learned().bytes(2)).containsExactly(2);
        assertThat(store.learned().stop(1)).isTrue();
        assertThat(store.learned().stop(1)).isFalse();
        assertThat(store.learned().used(1)).isEmpty();
    }

    @Test
    void keepsLearnedRanksAndVerdictsByKind() {
        int run = run();
        store.learned().keep(run, List.of(new LearnedRank(5, 0.75, 31)));
        assertThat(store.learned().rank(run, 5)).contains(new LearnedRank(5, 0.75, 31));
        assertThat(store.learned().rank(run, 6)).isEmpty();

        store.notes().verdict(9, Verdict.MALICIOUS);
        store.notes().verdict(4, Verdict.MALICIOUS);
        store.notes().verdict(5, Verdict.UNSURE);
        assertThat(store.notes().with(Verdict.MALICIOUS)).containsExactly(4, 9);
        assertThat(store.notes().with(Verdict.EXPECTED)).isEmpty();
    }

    private int run() {
        return store.runs().add(new NewRun(1, Cases.NOW, 0.5, 1, 0, 0), Scores.none(), Collections.emptyIterator(), List::of).id();
    }
}
