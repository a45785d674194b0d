package org.isolog.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isolog.investigation.PrepareSampleCase;
import picocli.CommandLine.Command;

/** The sample case, ready to look at. */
@Command(name = "demo", description = "Opens the workbench with the sample case; without a display, does the same job into files.")
final class DemoCommand implements Callable<Integer> {
    private final Console console;
    private final Workbench workbench;
    private final DemoWithoutWindow withoutWindow;

    DemoCommand(Console console, Workbench workbench, DemoWithoutWindow withoutWindow) {
        this.console = console;
        this.workbench = workbench;
        this.withoutWindow = withoutWindow;
    }

    @Override
    public Integer call() {
        if (!workbench.hasDisplay()) {
            withoutWindow.run();
            return 0;
        }
        Path folder = DemoFolder.of(console).resolve(DemoFolder.CASE);
        try (TerminalProgress progress = TerminalProgress.on(console)) {
            new PrepareSampleCase(console.clock(), console.author()).run(folder, progress);
        }
        workbench.open(folder);
        return 0;
    }
}
