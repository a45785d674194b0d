package org.isolog.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.ImportOutcome;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.WriteAccount;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads logs into a case and accounts for every record. */
@Command(name = "import", description = "Reads logs into a case; says of every file what was read, stored and skipped, and why.")
final class ImportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SourceOptions sources;

    @Mixin
    private CaseOption toCase;

    @Option(names = "--account", paramLabel = "F.csv", description = "Writes the account of every file of the case.")
    private Path account;

    ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (TerminalProgress progress = TerminalProgress.on(console);
             ImportLogs.Requests requests = sources.requests(progress)) {
            if (account != null) {
                Cases.requireNotEvidence(account, requests.origins());
            }
            run(requests, progress);
        }
        return 0;
    }

    private void run(ImportLogs.Requests requests, TerminalProgress progress) {
        try (Investigation investigation = new Cases(console).openOrCreate(toCase.folder())) {
            ImportOutcome outcome = new ImportLogs(investigation, sources.pseudonyms()).storingOnly().run(requests, progress);
            progress.clear();
            new ImportWords(console).account(outcome);
            if (account != null) {
                new WriteAccount(investigation).run(account, progress);
                console.line("Written: %s", account);
            }
        }
    }
}
