package org.isolog.cli;

import java.util.concurrent.Callable;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SealBaseline;
import org.isolog.investigation.SealBaseline.SealInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Seals the baseline. */
@Command(name = "seal", description = "Seals the sources, rows and bytes of the active model by hash.")
final class SealCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseOption ofCase;

    SealCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (TerminalProgress progress = TerminalProgress.on(console);
             Investigation investigation = new Cases(console).open(ofCase.folder())) {
            SealInfo seal = new SealBaseline(investigation).seal(progress);
            progress.clear();
            console.line("Baseline of model version %d sealed by %s at %s.", seal.model(), seal.author(), seal.sealed());
            console.line("SHA-256 of the seal: %s", seal.sha256());
            console.line("Keep this hash outside the case: it proves the seal itself.");
        }
        return 0;
    }
}
