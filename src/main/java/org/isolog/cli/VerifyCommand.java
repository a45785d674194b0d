package org.isolog.cli;

import java.util.concurrent.Callable;
import org.isolog.core.IsologException;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.SealBaseline;
import org.isolog.investigation.SealBaseline.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares the baseline with its seal. */
@Command(name = "verify", description = "Compares sources, rows and model with the seal; ends with 1 and says what changed if they differ.")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseOption ofCase;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (TerminalProgress progress = TerminalProgress.on(console);
             Investigation investigation = new Cases(console).open(ofCase.folder())) {
            Verified verified = new SealBaseline(investigation).verify(progress);
            progress.clear();
            verified.changes().forEach(change -> console.line("Changed: %s", change));
            verified.notes().forEach(note -> console.line("Not checked: %s", note));
            if (!verified.intact()) {
                throw new IsologException("BASELINE-CHANGED", "The baseline of model version " + verified.model() + " is not what was sealed ("
                        + verified.changes().size() + (verified.changes().size() == 1 ? " change): " : " changes), first: ") + verified.changes().getFirst());
            }
            console.line("The baseline of model version %d is intact.", verified.model());
            console.line("SHA-256 of the seal: %s", verified.sealSha256());
        }
        return 0;
    }
}
