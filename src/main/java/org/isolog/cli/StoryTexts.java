package org.isolog.cli;

import java.util.List;
import java.util.Locale;
import org.isolog.core.RunInfo;
import org.isolog.core.Story;

/** Stories as a terminal shows them. */
final class StoryTexts {
    private final Console console;

    StoryTexts(Console console) {
        this.console = console;
    }

    /** How many alerts there are, and how many false ones to expect; nothing of a run that has none or did not count them. */
    static String alerts(RunInfo run) {
        if (Double.isNaN(run.expectedFalse())) {
            return run.alertUnits() == 0 ? "" : String.format(Locale.ROOT, "%,d %s by the review budget; how many of them are false is not known.",
                    run.alertUnits(), run.alertUnits() == 1 ? "alert" : "alerts");
        }
        if (run.alertUnits() == 0) {
            return "No alerts: nothing stands out so far that at most one in ten would be false.";
        }
        long most = (long) Math.ceil(run.expectedFalse());
        return String.format(Locale.ROOT, "%,d %s, expect at most %,d false if the calibration period is representative.", run.alertUnits(),
                run.alertUnits() == 1 ? "alert" : "alerts", most);
    }

    /** The first stories, a line each. */
    void first(List<Story> stories, int most) {
        if (stories.isEmpty()) {
            return;
        }
        console.line("");
        console.line("%5s  %-8s  %8s  %10s  %7s  %s", "Story", "Severity", "Priority", "Confidence", "Events", "What happened");
        stories.stream().limit(most).forEach(this::line);
        if (stories.size() > most) {
            console.line("       and %,d more", stories.size() - most);
        }
    }

    private void line(Story story) {
        console.line("%5d  %-8s  %8.0f  %10s  %,7d  %s", story.rank(), story.severity().word(), story.priority(), story.confidenceWords(),
                story.events(), story.title());
    }

    /** All stories with their times, reasons and next steps. */
    void all(RunInfo run, List<Story> stories) {
        String alerts = alerts(run);
        if (!alerts.isEmpty()) {
            console.line(alerts);
        }
        if (stories.isEmpty()) {
            console.line("There is no story to tell.");
        }
        for (Story story : stories) {
            console.line("");
            console.line("%d. %s", story.rank(), story.title());
            console.line("   %s, priority %.0f of 100, confidence %s; %,d %s, %s; %s", story.severity().word(), story.priority(),
                    story.confidenceWords(), story.events(), story.events() == 1 ? "event" : "events", alerts(story), when(story));
            story.reasons().forEach(reason -> console.line("   - %s", reason));
            console.line("   Next: %s", story.nextStep());
        }
    }

    private static String alerts(Story story) {
        return story.alerts() == 0 ? "below an alert" : String.format(Locale.ROOT, "%,d %s", story.alerts(), story.alerts() == 1 ? "alert" : "alerts");
    }

    private static String when(Story story) {
        return story.first() == null ? "no time" : story.first().equals(story.last()) ? story.first().toString() : story.first() + " to " + story.last();
    }
}
