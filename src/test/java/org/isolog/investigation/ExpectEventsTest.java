package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.Expectation;
import org.isolog.core.Expectation.State;
import org.isolog.core.ExpectedEvent;
import org.isolog.core.ExpectedPattern;
import org.isolog.core.Finding;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.core.Verdict;
import org.isolog.investigation.ExpectEvents.Preview;
import org.isolog.investigation.PatternDraft.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpectEventsTest {
    private static final Progress SILENT = Progress.silent();

    @TempDir
    private Path folder;
    private Investigation investigation;
    private ExpectEvents expect;
    private long first;
    private ExpectedPattern pattern;

    @BeforeEach
    void analyse() {
        investigation = SampleCase.imported(folder.resolve("case"), SampleCase.BRUTE_FORCE);
        new RunDetection(investigation).train(new DetectionSettings(DetectionSettings.Preset.DEFAULT, 100, 256, 42, 5), SILENT);
        expect = new ExpectEvents(investigation);
        Finding strongest = browse().findings(0, 1).getFirst();
        first = strongest.score().eventId();
        pattern = PatternDraft.of(browse().event(first).orElseThrow(), EnumSet.of(Scope.HOST));
    }

    @AfterEach
    void close() {
        investigation.close();
    }

    private BrowseEvents browse() {
        return new BrowseEvents(investigation);
    }

    private Expectation apply() {
        return expect.apply(new NewExpectation(pattern, first, "Penetration test.", SampleCase.CLOCK.instant().plus(Duration.ofDays(2))), SILENT);
    }

    private static List<Object> all(Scores scores) {
        return IntStream.range(0, scores.size()).<Object>mapToObj(scores::at).toList();
    }

    @Test
    void thePreviewIsWhatApplyingDoes() {
        Preview preview = expect.preview(pattern, SILENT);
        long alertsBefore = investigation.currentRun().orElseThrow().alerts();

        Expectation rule = apply();

        assertThat(preview.changed()).isPositive().isLessThanOrEqualTo(preview.matching());
        assertThat(preview.examples().getFirst().score().eventId()).isEqualTo(first);
        assertThat(preview.before().flagged()).isEqualTo(alertsBefore);
        assertThat(preview.after().flagged()).isEqualTo(investigation.currentRun().orElseThrow().alerts()).isLessThan(alertsBefore);
        assertThat(preview.after().alerts()).isEqualTo(investigation.currentRun().orElseThrow().alertUnits());
        for (Severity severity : Severity.values()) {
            assertThat(investigation.currentRun().orElseThrow().bySeverity().get(severity)).isEqualTo(preview.after().of(severity));
        }
        assertThat(expect.events()).hasSize((int) preview.changed()).allMatch(event -> event.rule() == rule.id());
        assertThat(investigation.log(0, 3)).anyMatch(entry -> entry.action().equals("expect") && entry.detail().contains("Penetration test."));
    }

    @Test
    void whatIsExpectedStaysToBeFoundAndSaysWhy() {
        double score = browse().score(first).orElseThrow().score();
        apply();

        assertThat(browse().finding(first)).isEmpty();
        assertThat(browse().score(first).orElseThrow()).satisfies(now -> {
            assertThat(now.score()).isEqualTo(score);
            assertThat(now.severity()).isEqualTo(Severity.NONE);
            assertThat(now.flagged()).isFalse();
        });
        EventFilter expected = EventFilter.all().and(new Condition(BrowseEvents.EXPECTED, "*", false));
        assertThat(browse().select(expected, null, false, SILENT)).containsExactly(expect.events().stream().mapToLong(ExpectedEvent::event).toArray());
        assertThat(browse().select(EventFilter.all().and(new Condition(BrowseEvents.EXPECTED, "2", false)), null, false, SILENT)).isEmpty();
        assertThat(new ExplainEvent(investigation).run(first, SILENT).remarks()).hasSize(1).first().asString()
                .startsWith("Expected by rule 1 of ana until 2026-01-07T09:30:00Z: Penetration test. Without it ");
    }

    @Test
    void withdrawnItIsAsIfItHadNeverBeen() {
        List<Object> before = all(browse().scores());
        List<Finding> findings = browse().findings(0, 1_000);
        apply();

        expect.withdraw(1, SILENT);

        assertThat(all(browse().scores())).isEqualTo(before);
        assertThat(browse().findings(0, 1_000)).isEqualTo(findings);
        assertThat(expect.state(expect.rules().getFirst())).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(() -> expect.withdraw(1, SILENT)).extracting("code").isEqualTo("EXPECT-UNKNOWN");
    }

    @Test
    void whatIsCalledMaliciousIsNeverTouched() {
        new Annotate(investigation).verdict(first, Verdict.MALICIOUS);
        assertThat(expect.preview(pattern, SILENT).spared()).isEqualTo(1);
        apply();
        assertThat(browse().finding(first)).isPresent();

        long other = expect.events().getFirst().event();
        assertThat(expect.isStale()).isFalse();
        new Annotate(investigation).verdict(other, Verdict.MALICIOUS);
        assertThat(expect.isStale()).isTrue();
        assertThat(expect.judgeIfStale(SILENT)).isPresent();
        assertThat(browse().finding(other)).isPresent();
    }

    @Test
    void aRuleEndsByTheClockOfTheCase() {
        List<Object> before = all(browse().scores());
        apply();
        assertThat(expect.isStale()).isFalse();
        investigation.close();

        investigation = Investigation.open(folder.resolve("case"), Clock.offset(SampleCase.CLOCK, Duration.ofDays(2)), "bob");
        ExpectEvents later = new ExpectEvents(investigation);

        assertThat(later.state(later.rules().getFirst())).isEqualTo(State.EXPIRED);
        assertThat(later.judgeIfStale(SILENT)).isPresent();
        assertThat(all(new BrowseEvents(investigation).scores())).isEqualTo(before);
        assertThat(later.judgeIfStale(SILENT)).isEmpty();
    }

    @Test
    void aRuleNeedsAReasonAnEndAndSomebody() {
        assertThatThrownBy(() -> expect.apply(new NewExpectation(pattern, first, " ", SampleCase.CLOCK.instant().plusSeconds(9)), SILENT))
                .isInstanceOf(IsologException.class).extracting("code").isEqualTo("EXPECT-REASON");
        assertThatThrownBy(() -> expect.apply(new NewExpectation(pattern, first, "x", SampleCase.CLOCK.instant()), SILENT)).extracting("code").isEqualTo("EXPECT-UNTIL");
        assertThatThrownBy(() -> PatternDraft.of(browse().event(first).orElseThrow(), Set.of())).extracting("code").isEqualTo("EXPECT-FOR");
        assertThat(expect.rules()).isEmpty();
    }
}
