package org.isolog.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.isolog.core.IsologException;
import org.isolog.core.Verdict;
import org.isolog.investigation.Annotate;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.Investigation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what somebody decided about events. */
@Command(name = "verdict", description = "Calls events malicious, expected or unsure; the case log keeps who did.")
final class VerdictCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseOption ofCase;

    @Parameters(arity = "2..*", paramLabel = "EVENT… VERDICT", description = "Numbers of events, then malicious, expected, unsure or none, which takes a verdict back.")
    private List<String> words;

    @Option(names = "--note", paramLabel = "TEXT", description = "A comment for each of the events.")
    private String note;

    VerdictCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verdict verdict = verdict(words.getLast());
        List<Long> events = words.subList(0, words.size() - 1).stream().map(VerdictCommand::event).toList();
        try (TerminalProgress progress = TerminalProgress.on(console);
             Investigation investigation = new Cases(console).open(ofCase.folder())) {
            BrowseEvents browse = new BrowseEvents(investigation);
            events.forEach(event -> require(browse, event, investigation.eventCount()));
            Annotate annotate = new Annotate(investigation);
            for (long event : events) {
                annotate.verdict(event, verdict);
                if (note != null && !note.isBlank()) {
                    annotate.comment(event, note);
                }
            }
            new ExpectEvents(investigation).judgeIfStale(progress);
            progress.clear();
            console.line("%d %s: %s.", events.size(), events.size() == 1 ? "event" : "events",
                    verdict == null ? "verdict taken back" : verdict.name().toLowerCase(Locale.ROOT));
        }
        return 0;
    }

    private static void require(BrowseEvents browse, long event, long count) {
        if (browse.event(event).isEmpty()) {
            throw new IsologException("EVENT-UNKNOWN", "There is no event " + event + " in this case; it has events 1 to " + count + ". No verdict was given.");
        }
    }

    private static long event(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException noNumber) {
            throw new IsologException("VERDICT-EVENT", word + " is no number of an event. Give numbers of events, then the verdict.", noNumber);
        }
    }

    /** Null takes an earlier one back. */
    private static Verdict verdict(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "malicious" -> Verdict.MALICIOUS;
            case "expected" -> Verdict.EXPECTED;
            case "unsure" -> Verdict.UNSURE;
            case "none" -> null;
            default -> throw new IsologException("VERDICT-WORD", word + " is no verdict. The last word is malicious, expected, unsure or none.");
        };
    }
}
