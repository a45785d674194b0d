package org.isolog.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isolog.core.DetectionSettings;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.ImportOutcome;
import org.isolog.investigation.TryPoisoning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how copies of an attack blind the detector. */
@Command(name = "poison", description = "Trains throw-away models on a log with copies of one event, and prints what becomes of its score, as CSV.")
final class PoisonCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private TrainingOptions training;

    @Option(names = "--event", required = true, paramLabel = "N", description = "Number of the attack event, from 1; in a single log the number of its record"
            + " unless records before it were skipped.")
    private long event;

    @Option(names = "--copies", paramLabel = "N,N…", split = ",", defaultValue = "0,10,50,200", description = "How many copies to add; 0,10,50,200 unless given.")
    private List<Integer> copies;

    @Option(names = "--case", paramLabel = "DIR", description = "Keeps the imported log as a case in this folder; else nothing is kept.")
    private Path caseFolder;

    PoisonCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DetectionSettings settings = training.settings();
        try (TerminalProgress progress = TerminalProgress.on(console);
             ImportLogs.Requests requests = sources.requests(progress);
             Cases.WorkingCase work = new Cases(console).openOrTemporary(caseFolder, sources.first(), requests)) {
            ImportOutcome outcome = new ImportLogs(work.investigation(), sources.pseudonyms()).run(requests, progress);
            progress.clear();
            new ImportWords(console).warnings(outcome);
            List<TryPoisoning.Point> points = new TryPoisoning(work.investigation()).run(event, copies, settings, progress);
            progress.clear();
            console.line("copies,score,rank,flagged");
            for (TryPoisoning.Point point : points) {
                console.line(point.copies() + "," + point.score() + "," + point.rank() + "," + point.flagged());
            }
        }
        return 0;
    }
}
