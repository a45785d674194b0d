package org.isolog.cli;

import java.util.List;
import java.util.Locale;
import org.isolog.core.ModelInfo;
import org.isolog.core.RunInfo;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.ManageModels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The versions of a case's model. */
@Command(name = "models", description = "Lists the models of a case, goes back to an earlier one, or removes old ones.")
final class ModelsCommand {
    private final Console console;

    ModelsCommand(Console console) {
        this.console = console;
    }

    @Command(name = "list", description = "Who trained what on how many events, when; * marks the active one.")
    int list(@Mixin CaseOption ofCase) {
        try (Investigation investigation = new Cases(console).open(ofCase.folder())) {
            for (ModelInfo model : investigation.models()) {
                console.line("%s %3d  %s  %s  %,d events of %d sources  %s, %d trees of %d samples, seed %d  %s  SHA-256 %s", model.active() ? "*" : " ",
                        model.version(), model.trained(), model.author(), model.rows(), model.sources().size(),
                        model.settings().preset().name().toLowerCase(Locale.ROOT), model.settings().trees(), model.settings().samples(),
                        model.settings().seed(), model.sealed() == null ? "not sealed" : "sealed " + model.sealed(), model.sha256());
            }
        }
        return 0;
    }

    @Command(name = "roll-back", description = "Makes an earlier version the active one.")
    int rollBack(@Mixin CaseOption ofCase, @Option(names = "--to", required = true, paramLabel = "N", description = "The version.") int version) {
        try (TerminalProgress progress = TerminalProgress.on(console); Investigation investigation = new Cases(console).open(ofCase.folder())) {
            RunInfo run = new ManageModels(investigation).rollBack(version, progress);
            progress.clear();
            new FindingWords(console).run(investigation.activeModel().orElseThrow(), run);
        }
        return 0;
    }

    @Command(name = "prune", description = "Removes the oldest versions; never the active one, and none whose baseline is sealed.")
    int prune(@Mixin CaseOption ofCase, @Option(names = "--keep", required = true, paramLabel = "N",
            description = "How many of those that may go are kept.") int keep) {
        try (Investigation investigation = new Cases(console).open(ofCase.folder())) {
            List<Integer> removed = new ManageModels(investigation).prune(keep);
            console.line(removed.isEmpty() ? "No version was removed." : "Removed versions: " + removed);
        }
        return 0;
    }
}
