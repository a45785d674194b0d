package org.isolog.cli;

import java.util.List;
import java.util.Locale;
import org.isolog.core.ImportAccount;
import org.isolog.core.IsologException;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceInfo;
import org.isolog.investigation.ImportOutcome;
import org.isolog.investigation.ImportOutcome.FileOutcome;

/** Says what became of imported files. */
final class ImportWords {
    private final Console console;

    ImportWords(Console console) {
        this.console = console;
    }

    /** One line a file; what went wrong as warnings. @throws IsologException if nothing was imported at all */
    void summary(ImportOutcome outcome) {
        warnings(outcome);
        outcome.files().stream().filter(FileOutcome::imported).forEach(file -> console.line(line(file.source())));
    }

    /** As {@link #summary}, with the reasons why records were skipped. */
    void account(ImportOutcome outcome) {
        warnings(outcome);
        for (FileOutcome file : outcome.files()) {
            if (file.imported()) {
                console.line(line(file.source()));
                reasons(file);
                file.remarks().forEach(fact -> console.line("    " + fact));
            }
        }
    }

    private void reasons(FileOutcome file) {
        file.reasons().forEach((reason, count) -> {
            SkippedRecord first = file.skipped().places().get(reason);
            console.line("    %,d skipped: %s First at record %d, byte %d.", count, reason, first.record(), first.byteOffset());
        });
    }

    private static String line(SourceInfo source) {
        ImportAccount account = source.account();
        String times = account.firstTime() == null ? "no times" : account.firstTime() + " to " + account.lastTime();
        return String.format(Locale.ROOT, "%s: %s (%.0f%% sure), %,d read = %,d stored + %,d skipped, %s%s", source.path(), source.format(),
                100 * account.confidence(), account.read(), account.stored(), account.skipped(), times, missing(account));
    }

    private static String missing(ImportAccount account) {
        String missing = account.timesMissing() == 0 ? "" : String.format(Locale.ROOT, ", %,d without a time", account.timesMissing());
        String guessed = account.timesGuessed() == 0 ? "" : String.format(Locale.ROOT, ", %,d with a guessed year or zone", account.timesGuessed());
        return missing + guessed;
    }

    /** Problems as warnings. @throws IsologException if nothing was imported at all */
    void warnings(ImportOutcome outcome) {
        List<String> problems = outcome.allProblems();
        boolean nothing = outcome.stored() == 0;
        if (nothing && problems.size() == 1) {
            throw new IsologException("IMPORT-NOTHING", problems.getFirst());
        }
        problems.forEach(console::warning);
        if (nothing) {
            throw new IsologException("IMPORT-NOTHING", "None of the files could be imported.");
        }
    }
}
