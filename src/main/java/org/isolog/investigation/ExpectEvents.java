package org.isolog.investigation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Expectation;
import org.isolog.core.Expectation.State;
import org.isolog.core.ExpectedEvent;
import org.isolog.core.ExpectedPattern;
import org.isolog.core.Finding;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.core.Scores;
import org.isolog.core.Verdict;
import org.isolog.features.columns.EventColumns;
import org.isolog.investigation.CaseGlance.Counts;

/**
 * Rules by which events are expected for a user, host, address or time: made from an event, with a reason and an end. While a rule is in
 * force its events are no alerts and rank as usual; nothing is deleted, and every one of them stays to be found and says so. What
 * somebody called malicious is never touched.
 */
public final class ExpectEvents {
    private static final int EXAMPLES = 5;

    private final Investigation investigation;

    public ExpectEvents(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * What a rule would do to the current run.
     *
     * @param matching events of the pattern, findings or not
     * @param changed  of them findings that would not be any more
     * @param spared   of them findings that stay, as they are called malicious
     * @param examples the first of the changed by rank
     */
    public record Preview(ExpectedPattern pattern, long matching, long changed, long spared, Counts before, Counts after, List<Finding> examples) {
        public Preview {
            examples = List.copyOf(examples);
        }
    }

    /** A rule that took an event out of the findings, and what the event would be without it. */
    public record Why(Expectation rule, ExpectedEvent event) {
    }

    /** @throws IsologException {@code NO-RUN} before the first analysis */
    public Preview preview(ExpectedPattern pattern, Progress progress) {
        RunInfo run = CurrentRun.of(investigation).run();
        Scores scores = investigation.memory().scores();
        Preset preset = preset();
        EventColumns columns = investigation.memory().columns(preset, progress);
        ExpectedRows rows = new ExpectedRows(pattern, columns, preset, investigation.store().events().names());
        long matching = 0;
        for (int row = 0; row < columns.rows(); row++) {
            matching += rows.has(row) ? 1 : 0;
        }
        Expectation tried = new Expectation(0, pattern, 0, "", investigation.now(), "", investigation.now(), null, null);
        Expected expected = Expected.of(investigation, scores, columns, preset, List.of(tried));
        return new Preview(pattern, matching, expected.events().size(), expected.spared(), counts(scores, progress), counts(expected.scores(), progress),
                examples(run, expected.events(), scores));
    }

    private List<Finding> examples(RunInfo run, List<ExpectedEvent> events, Scores scores) {
        return events.stream().sorted(Comparator.comparingDouble((ExpectedEvent event) -> -scores.score(scores.indexOf(event.event())))
                        .thenComparingLong(ExpectedEvent::event)).limit(EXAMPLES)
                .map(event -> investigation.store().runs().finding(run.id(), event.event())).flatMap(Optional::stream).toList();
    }

    private Counts counts(Scores scores, Progress progress) {
        return CaseGlance.counts(investigation, scores, IntStream.range(0, scores.size()).mapToLong(scores::eventId).toArray(), progress);
    }

    private Preset preset() {
        return investigation.activeModel().orElseThrow().settings().preset();
    }

    /**
     * Puts a rule in force and judges the current run anew.
     *
     * @throws IsologException {@code EXPECT-REASON} without a reason, {@code EXPECT-UNTIL} if the rule would end at once,
     *                         {@code NO-RUN} before the first analysis
     */
    public Expectation apply(NewExpectation wanted, Progress progress) {
        CurrentRun.of(investigation);
        if (wanted.reason().isBlank()) {
            throw new IsologException("EXPECT-REASON", "Say why these events are expected: who reads the case later must be able to judge it.");
        }
        if (!investigation.now().isBefore(wanted.until())) {
            throw new IsologException("EXPECT-UNTIL", "A rule that ends " + wanted.until() + " would never be in force: it is " + investigation.now() + " now.");
        }
        Expectation rule = investigation.store().expectations().add(new Expectation(0, wanted.pattern(), wanted.event(), wanted.reason().strip(),
                investigation.now(), investigation.author(), wanted.until(), null, null));
        investigation.note("expect", "Rule " + rule.id() + " from event " + rule.event() + ": " + PatternWords.of(rule.pattern()) + " is expected until "
                + rule.until() + ". Reason: " + rule.reason());
        judgeIfStale(progress);
        return rule;
    }

    /** Takes a rule back and judges the current run anew. @throws IsologException {@code EXPECT-UNKNOWN} if there is no such rule left */
    public void withdraw(int rule, Progress progress) {
        if (!investigation.store().expectations().withdraw(rule, investigation.now(), investigation.author())) {
            throw new IsologException("EXPECT-UNKNOWN", "There is no rule " + rule + " that could be withdrawn. The rules are listed by isolog expect --list.");
        }
        investigation.note("expect", "Rule " + rule + " withdrawn.");
        judgeIfStale(progress);
    }

    /** Every rule that ever was, by number. */
    public List<Expectation> rules() {
        return investigation.store().expectations().all();
    }

    /** An end for a rule that nobody thought about yet: in 90 days, as who expects something should look again every quarter. */
    public LocalDate suggestedEnd() {
        return LocalDate.ofInstant(investigation.now(), ZoneOffset.UTC).plusDays(90);
    }

    /** Whether a rule that holds up to this day would ever be in force. */
    public boolean isAhead(LocalDate lastDay) {
        return investigation.now().isBefore(RuleEnd.after(lastDay));
    }

    /** What a rule does now, by the case's clock. */
    public State state(Expectation rule) {
        return rule.state(investigation.now());
    }

    /** Why an event is expected in the current run; empty if no rule took it out of the findings. */
    public Optional<Why> why(long event) {
        return investigation.currentRun().flatMap(run -> investigation.store().expectations().event(run.id(), event))
                .map(found -> new Why(rules().stream().filter(rule -> rule.id() == found.rule()).findFirst().orElseThrow(), found));
    }

    /** What rules took out of the findings of the current run, ascending by event. */
    public List<ExpectedEvent> events() {
        return investigation.currentRun().map(run -> investigation.store().expectations().events(run.id())).orElse(List.of());
    }

    /** Whether the current run was judged by other rules than those in force now, or an expected event was called malicious since. */
    public boolean isStale() {
        Optional<RunInfo> run = investigation.currentRun();
        if (run.isEmpty()) {
            return false;
        }
        Set<Integer> now = inForce().stream().map(Expectation::id).collect(Collectors.toSet());
        if (!now.equals(investigation.store().expectations().judgedBy(run.get().id()))) {
            return true;
        }
        for (long event : investigation.store().notes().with(Verdict.MALICIOUS)) {
            if (investigation.store().expectations().event(run.get().id(), event).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Judges the current run anew if it is stale; the scores stay the same. @return the new run; empty if nothing was to be done */
    public Optional<RunInfo> judgeIfStale(Progress progress) {
        return isStale() ? Optional.of(new RunDetection(investigation).score(progress)) : Optional.empty();
    }

    List<Expectation> inForce() {
        List<Expectation> rules = new ArrayList<>(rules());
        rules.removeIf(rule -> state(rule) != State.IN_FORCE);
        return rules;
    }
}
