package org.isolog.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isolog.core.DetectionSettings;
import org.isolog.core.RunInfo;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.ImportOutcome;
import org.isolog.investigation.RunDetection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From logs to findings in one go. */
@Command(name = "analyze", description = "Imports logs, finds what is suspicious in them and says why.")
final class AnalyzeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private TrainingOptions training;

    @Mixin
    private OutputOptions outputs;

    @Option(names = "--case", paramLabel = "DIR", description = "Keeps the case in this folder, or adds to the case that is there; else nothing is kept.")
    private Path caseFolder;

    AnalyzeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DetectionSettings settings = training.settings();
        try (TerminalProgress progress = TerminalProgress.on(console);
             ImportLogs.Requests requests = sources.requests(progress)) {
            outputs.requireNotEvidence(requests.origins());
            run(settings, requests, progress);
        }
        return 0;
    }

    private void run(DetectionSettings settings, ImportLogs.Requests requests, TerminalProgress progress) {
        try (Cases.WorkingCase work = new Cases(console).openOrTemporary(caseFolder, sources.first(), requests)) {
            ImportOutcome outcome = new ImportLogs(work.investigation(), sources.pseudonyms()).run(requests, progress);
            progress.clear();
            new ImportWords(console).summary(outcome);
            RunInfo run = new RunDetection(work.investigation()).train(settings, progress);
            List<Path> written = outputs.write(work.investigation(), progress);
            progress.clear();
            FindingWords words = new FindingWords(console);
            words.run(work.investigation().activeModel().orElseThrow(), run);
            words.top(work.investigation(), progress);
            written.forEach(file -> console.line("Written: %s", file));
        }
    }
}
