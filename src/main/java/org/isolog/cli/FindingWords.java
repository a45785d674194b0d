package org.isolog.cli;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.EventFilter;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.core.ModelInfo;
import org.isolog.core.RunInfo;
import org.isolog.core.Severity;
import org.isolog.investigation.GroupFindings;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.ListStories;

/** Says what a run found. */
final class FindingWords {
    private static final int SHOWN = 10;
    private static final int SHOWN_STORIES = 5;

    private final Console console;

    FindingWords(Console console) {
        this.console = console;
    }

    void run(ModelInfo model, RunInfo run) {
        DetectionSettings settings = model.settings();
        console.line("Model version %d: preset %s, %d trees of %d samples, seed %d, SHA-256 %s", model.version(),
                settings.preset().name().toLowerCase(Locale.ROOT), settings.trees(), settings.samples(), settings.seed(), model.sha256());
        String severities = Stream.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW)
                .map(severity -> String.format(Locale.ROOT, "%s %,d", severity.word().toLowerCase(Locale.ROOT), run.bySeverity().get(severity)))
                .collect(Collectors.joining(", "));
        console.line("%,d events scored, %,d of them in alerts (which begin at a score of %.4f); by severity: %s", run.events(), run.alerts(),
                run.threshold(), severities);
        String alerts = StoryTexts.alerts(run);
        if (!alerts.isEmpty()) {
            console.line(alerts);
        }
    }

    /** The first stories, and who stood out within an hour, with the reasons of the strongest event. */
    void top(Investigation investigation, TerminalProgress progress) {
        GroupFindings.Groups groups = new GroupFindings(investigation).run(EventFilter.all(), SHOWN, progress);
        progress.clear();
        if (groups.groups().isEmpty()) {
            console.line("Nothing stands out.");
            return;
        }
        new StoryTexts(console).first(new ListStories(investigation).run(), SHOWN_STORIES);
        console.line("");
        console.line("%-8s  %-5s  %-6s  %-20s  %6s  %8s  %s", "Severity", "Alert", "Score", "From (UTC)", "Events", "Event", "Who, and why by the strongest event");
        groups.groups().forEach(this::group);
        if (groups.more() > 0) {
            console.line("and %,d more; --report and --scored have them, explain takes one apart", groups.more());
        }
    }

    private void group(FindingGroup group) {
        Finding strongest = group.strongest();
        String who = group.who() == null ? "?" : group.who().value();
        console.line("%-8s  %-5s  %.4f  %-20s  %,6d  %8d  %s: %s", group.severity().word(), group.alert() ? "alert" : "below", strongest.score().score(),
                group.first() == null ? "no time" : group.first().truncatedTo(ChronoUnit.SECONDS).toString(), group.events(), strongest.score().eventId(),
                who, String.join("; ", strongest.reasons()));
    }
}
