package org.isolog.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isolog.core.Event;
import org.isolog.core.Expectation;
import org.isolog.core.ExpectedPattern;
import org.isolog.core.ExpectedPattern.Hours;
import org.isolog.core.Finding;
import org.isolog.core.IsologException;
import org.isolog.core.Severity;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.CaseGlance.Counts;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.ExpectEvents.Preview;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.NewExpectation;
import org.isolog.investigation.PatternDraft;
import org.isolog.investigation.PatternDraft.Scope;
import org.isolog.investigation.PatternWords;
import org.isolog.investigation.RuleEnd;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Rules of what is expected. */
@Command(name = "expect", description = {"Expects events like one for a user, host, address or time, for a reason and until a date.",
    "Without --apply it only shows what would change. Events stay in the case and are found by isolog.expected:*."})
final class ExpectCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseOption ofCase;

    @ArgGroup(multiplicity = "1")
    private Action action;

    @Option(names = "--for", split = ",", paramLabel = "WHAT", description = "For whom or when, with commas: ${COMPLETION-CANDIDATES} (in lower case).")
    private List<Scope> scopes;

    @Option(names = "--hours", paramLabel = "FROM-TO", description = "Hours of the day in UTC, both included, such as 22-4; else the event's own, one more on each side.")
    private String hours;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why this is expected.")
    private String reason;

    @Option(names = "--until", paramLabel = "DATE", description = "Last day of the rule in UTC, such as 2026-12-31.")
    private LocalDate until;

    @Option(names = "--apply", description = "Puts the rule in force.")
    private boolean apply;

    ExpectCommand(Console console) {
        this.console = console;
    }

    /** One of these. */
    private static final class Action {
        @Option(names = "--event", required = true, paramLabel = "N", description = "Event that the rule is made from.")
        private Long event;

        @Option(names = "--list", required = true, description = "Lists all rules; judges the case anew if one has ended since.")
        private boolean list;

        @Option(names = "--withdraw", required = true, paramLabel = "RULE", description = "Takes a rule back.")
        private Integer withdraw;
    }

    @Override
    public Integer call() {
        try (TerminalProgress progress = TerminalProgress.on(console);
             Investigation investigation = new Cases(console).open(ofCase.folder())) {
            ExpectEvents expect = new ExpectEvents(investigation);
            if (action.list) {
                expect.judgeIfStale(progress);
                progress.clear();
                list(expect);
            } else if (action.withdraw != null) {
                expect.withdraw(action.withdraw, progress);
                progress.clear();
                console.line("Rule %d is withdrawn. %,d alerts now.", action.withdraw, investigation.currentRun().orElseThrow().alertUnits());
            } else {
                expect(investigation, expect, progress);
            }
        }
        return 0;
    }

    private void list(ExpectEvents expect) {
        List<Expectation> rules = expect.rules();
        if (rules.isEmpty()) {
            console.line("There are no rules.");
        }
        for (Expectation rule : rules) {
            long events = expect.events().stream().filter(event -> event.rule() == rule.id()).count();
            console.line("%3d  %-9s  until %s  %,d findings taken out  %s. %s: %s", rule.id(),
                    expect.state(rule).name().toLowerCase(Locale.ROOT).replace('_', ' '), rule.until(), events, PatternWords.of(rule.pattern()),
                    rule.author(), rule.reason());
        }
    }

    private void expect(Investigation investigation, ExpectEvents expect, TerminalProgress progress) {
        expect.judgeIfStale(progress);
        Event event = new BrowseEvents(investigation).event(action.event).orElseThrow(() -> new IsologException("EVENT-UNKNOWN",
                "There is no event " + action.event + " in this case; it has events 1 to " + investigation.eventCount() + "."));
        ExpectedPattern pattern = pattern(event);
        Preview preview = expect.preview(pattern, progress);
        progress.clear();
        print(preview);
        if (!apply) {
            console.line("Nothing is changed yet: --apply puts the rule in force.");
            return;
        }
        if (reason == null || until == null) {
            throw new IsologException("EXPECT-REASON", "A rule needs --reason and --until: why it is expected, and how long.");
        }
        Expectation rule = expect.apply(new NewExpectation(pattern, event.id(), reason, RuleEnd.after(until)), progress);
        progress.clear();
        console.line("Rule %d is in force until %s.", rule.id(), rule.until());
    }

    private ExpectedPattern pattern(Event event) {
        ExpectedPattern pattern = PatternDraft.of(event, scopes == null ? List.of() : scopes);
        return hours == null ? pattern : new ExpectedPattern(pattern.what(), pattern.text(), pattern.who(), typed(hours), pattern.days());
    }

    private static Hours typed(String text) {
        if (!text.matches("[0-9]{1,2}-[0-9]{1,2}")) {
            throw new IsologException("EXPECT-HOURS", "Hours are two numbers from 0 to 23, such as 22-4, not " + text + ".");
        }
        String[] both = text.split("-");
        return new Hours(Integer.parseInt(both[0]), Integer.parseInt(both[1]));
    }

    private void print(Preview preview) {
        console.line("Expected: %s", PatternWords.of(preview.pattern()));
        console.line("%,d events match; %,d findings would be taken out, %,d stay as they are called malicious.", preview.matching(), preview.changed(),
                preview.spared());
        console.line("Alerts: %,d with %,d events now, %,d with %,d events after.", preview.before().alerts(), preview.before().flagged(),
                preview.after().alerts(), preview.after().flagged());
        console.line("Events by severity now:   %s", severities(preview.before()));
        console.line("Events by severity after: %s", severities(preview.after()));
        for (Finding finding : preview.examples()) {
            console.line("  event %d  %s  %.4f  %s  %s", finding.score().eventId(), finding.score().severity().word(), finding.score().score(),
                    finding.time().isMissing() ? "no time" : finding.time().instant(), String.join("; ", finding.reasons()));
        }
    }

    private static String severities(Counts counts) {
        StringBuilder words = new StringBuilder();
        for (Severity severity : Severity.values()) {
            words.insert(0, String.format(Locale.ROOT, "%s %,d%s", severity.word().toLowerCase(Locale.ROOT), counts.of(severity), words.isEmpty() ? "" : ", "));
        }
        return words.toString();
    }
}
