package org.isolog.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isolog.core.IsologException;
import org.isolog.investigation.ExportEvents;
import org.isolog.investigation.Investigation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands over what a case holds. */
@Command(name = "export", description = "Writes the events of a case, or what its current run found, into files.")
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private CaseOption fromCase;

    @Mixin
    private OutputOptions outputs;

    @Option(names = "--events", paramLabel = "F.jsonl", description = "Writes every event as a JSON line under names of the Elastic Common Schema.")
    private Path events;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (events == null && outputs.isEmpty()) {
            throw new IsologException("EXPORT-NOTHING", "Say what to write: --events, --report, --scored or --alerts.");
        }
        try (TerminalProgress progress = TerminalProgress.on(console);
             Investigation investigation = new Cases(console).open(fromCase.folder())) {
            if (events != null) {
                new ExportEvents(investigation).run(events, progress);
                progress.clear();
                console.line("Written: %s", events);
            }
            List<Path> written = outputs.write(investigation, progress);
            progress.clear();
            written.forEach(file -> console.line("Written: %s", file));
        }
        return 0;
    }
}
