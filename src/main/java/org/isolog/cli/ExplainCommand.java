package org.isolog.cli;

import java.util.concurrent.Callable;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.IsologException;
import org.isolog.investigation.ExplainEvent;
import org.isolog.investigation.ExplainEvent.ChannelPart;
import org.isolog.investigation.ExplainEvent.Explained;
import org.isolog.investigation.ExplainEvent.Part;
import org.isolog.investigation.Investigation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a score apart. */
@Command(name = "explain", description = "Says why an event has its score: every contribution, and that they add up.")
final class ExplainCommand implements Callable<Integer> {
    private static final double EXACT = 1e-9;

    private final Console console;

    @Mixin
    private CaseOption ofCase;

    @Option(names = "--event", required = true, paramLabel = "ID", description = "Number of the event in the case, as analyze and --scored show it.")
    private long event;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (TerminalProgress progress = TerminalProgress.on(console);
             Investigation investigation = new Cases(console).open(ofCase.folder())) {
            Explained explained = new ExplainEvent(investigation).run(event, progress);
            progress.clear();
            if (json) {
                console.out().println(ExplanationJson.of(explained));
            } else {
                text(explained, path(investigation, explained.event()));
            }
            requireExact(explained.explanation());
        }
        return 0;
    }

    private void text(Explained explained, String path) {
        Event event = explained.event();
        Explanation explanation = explained.explanation();
        console.line("Event %d: %s %s %s", event.id(), event.time().isMissing() ? "no time" : event.time().instant(),
                event.entity() == null ? "?" : event.entity(), event.get(Ecs.EVENT_ACTION) == null ? "" : event.get(Ecs.EVENT_ACTION));
        explained.remarks().forEach(console::line);
        console.line("From %s, record %d, byte %d", path, event.ref().record(), event.ref().byteOffset());
        console.line("");
        console.line("%10s  %10s  %s", "Points", "Bits", "Why");
        for (ChannelPart channel : explained.channels()) {
            console.line("%+10.6f  %10s  %s%s", channel.share().points(), "", channel.title(), channel.detail().isEmpty() ? "" : ": " + channel.detail());
            for (Part part : channel.parts()) {
                console.line("%+10.6f  %+10.4f    %s (%s)", part.contribution().points(), part.contribution().levels(), part.title(), SightingWords.of(part));
            }
        }
        console.line("");
        console.line("%10.6f  base: the score of an average event", explanation.base());
        console.line("%10.6f  base and the points of all kinds added up", explanation.sum());
        console.line("%10.6f  score; the difference is %.1e", explanation.score(), Math.abs(explanation.sum() - explanation.score()));
        explained.parts().stream().filter(part -> part.contribution().points() > 0 && Double.isFinite(part.contribution().without())).findFirst()
                .ifPresent(part -> console.line("%10.6f  it would be without “%s”", part.contribution().without(), part.title()));
    }

    private static String path(Investigation investigation, Event event) {
        return investigation.sources().stream().filter(source -> source.id() == event.ref().source()).findFirst().orElseThrow().path();
    }

    private static void requireExact(Explanation explanation) {
        double difference = Math.abs(explanation.sum() - explanation.score());
        if (!(difference < EXACT)) {
            throw new IsologException("EXPLAIN-SUM", "The contributions of event " + explanation.eventId() + " do not add up to its score; they differ by "
                    + difference + ". This is an error in Isolog; please report it.");
        }
    }
}
