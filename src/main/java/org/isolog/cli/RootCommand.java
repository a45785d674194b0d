package org.isolog.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.isolog.core.IsologException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** No command at all: the workbench. */
@Command(name = "isolog", description = "Finds the suspicious events in security-log exports and says why. Without a command it opens the workbench.",
        synopsisSubcommandLabel = "[COMMAND]")
final class RootCommand implements Callable<Integer> {
    private final Workbench workbench;
    private final DemoWithoutWindow withoutWindow;

    @Option(names = "--case", paramLabel = "DIR", description = "Opens the workbench with this case.")
    private Path caseFolder;

    RootCommand(Workbench workbench, DemoWithoutWindow withoutWindow) {
        this.workbench = workbench;
        this.withoutWindow = withoutWindow;
    }

    @Override
    public Integer call() {
        if (workbench.hasDisplay()) {
            workbench.open(caseFolder);
        } else if (caseFolder == null) {
            withoutWindow.run();
        } else {
            throw new IsologException("NO-DISPLAY", "There is no display to open " + caseFolder
                    + " on. Use a command, such as isolog export --case " + caseFolder + " --report report.html.");
        }
        return 0;
    }
}
