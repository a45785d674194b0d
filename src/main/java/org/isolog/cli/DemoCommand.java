package org.isolog.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The sample case, ready to look at. */
@Command(name = "demo", description = "Opens the workbench with the sample case; without a display, does the same job into files.")
final class DemoCommand implements Callable<Integer> {
    private final Workbench workbench;
    private final DemoWithoutWindow withoutWindow;

    DemoCommand(Workbench workbench, DemoWithoutWindow withoutWindow) {
        this.workbench = workbench;
        this.withoutWindow = withoutWindow;
    }

    @Override
    public Integer call() {
        if (workbench.hasDisplay()) {
            workbench.openSample();
        } else {
            withoutWindow.run();
        }
        return 0;
    }
}
