package org.isolog.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Finding;
import org.isolog.core.ModelInfo;
import org.isolog.core.RunInfo;
import org.isolog.core.Severity;
import org.isolog.investigation.BrowseEvents;
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
        console.line("%,d events scored, %,d flagged as alerts (score %.4f or more); by severity: %s", run.events(), run.alerts(), run.threshold(), severities);
        String alerts = StoryTexts.alerts(run);
        if (!alerts.isEmpty()) {
            console.line(alerts);
        }
    }

    /** The first stories and the first findings with their reasons. */
    void top(Investigation investigation) {
        List<Finding> findings = new BrowseEvents(investigation).findings(0, SHOWN);
        if (findings.isEmpty()) {
            console.line("Nothing stands out.");
            return;
        }
        new StoryTexts(console).first(new ListStories(investigation).run(), SHOWN_STORIES);
        console.line("");
        console.line("%4s  %-8s  %-6s  %-20s  %8s  %s", "Rank", "Severity", "Score", "Time (UTC)", "Event", "Who, what and why");
        for (Finding finding : findings) {
            console.line("%4d  %-8s  %.4f  %-20s  %8d  %s", finding.rank(), finding.score().severity().word(), finding.score().score(),
                    finding.time().isMissing() ? "no time" : finding.time().instant().toString(), finding.score().eventId(), whoWhatWhy(finding));
        }
    }

    private static String whoWhatWhy(Finding finding) {
        String who = finding.entity() == null ? "?" : finding.entity();
        return who + (finding.action() == null ? "" : " " + finding.action()) + ": " + String.join("; ", finding.reasons());
    }
}
