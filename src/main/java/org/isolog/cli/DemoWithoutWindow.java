package org.isolog.cli;

import java.nio.file.Path;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.PrepareSampleCase;
import org.isolog.investigation.WriteAlerts;
import org.isolog.investigation.WriteReport;
import org.isolog.investigation.WriteScored;

/** What a look at the sample case would show, as files: its report, scored events, alerts, and pictures of the screens. */
final class DemoWithoutWindow {
    private final Console console;
    private final Workbench workbench;

    DemoWithoutWindow(Console console, Workbench workbench) {
        this.console = console;
        this.workbench = workbench;
    }

    void run() {
        console.line("There is no display to open a window on: the sample case is analysed here instead.");
        Path folder = DemoFolder.of(console);
        Path sampleCase = folder.resolve(DemoFolder.CASE);
        try (TerminalProgress progress = TerminalProgress.on(console)) {
            new PrepareSampleCase(console.clock(), console.author()).run(sampleCase, progress);
            try (Investigation investigation = new Cases(console).open(sampleCase)) {
                progress.clear();
                FindingWords words = new FindingWords(console);
                words.run(investigation.activeModel().orElseThrow(), investigation.currentRun().orElseThrow());
                words.top(investigation, progress);
                console.line("Case: %s", sampleCase);
                write(investigation, folder, progress);
            }
            workbench.drawScreens(sampleCase, folder.resolve("screens")).forEach(picture -> console.line("Written: %s", picture));
        }
    }

    private void write(Investigation investigation, Path folder, TerminalProgress progress) {
        Path report = folder.resolve("sample-report.html");
        Path scored = folder.resolve("sample-scored.csv");
        Path alerts = folder.resolve("sample-alerts.json");
        new WriteReport(investigation).run(report, progress);
        new WriteScored(investigation).run(scored, progress);
        new WriteAlerts(investigation).run(alerts, progress);
        progress.clear();
        console.line("Written: %s", report);
        console.line("Written: %s", scored);
        console.line("Written: %s", alerts);
    }
}
