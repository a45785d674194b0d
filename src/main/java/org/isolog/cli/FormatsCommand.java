package org.isolog.cli;

import java.util.concurrent.Callable;
import org.isolog.investigation.Formats;
import picocli.CommandLine.Command;

/** Lists the log formats. */
@Command(name = "formats", description = "Lists the log formats; each also as .gz.")
final class FormatsCommand implements Callable<Integer> {
    private final Console console;

    FormatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int width = Formats.all().stream().mapToInt(format -> format.name().length()).max().orElse(0);
        Formats.all().forEach(format -> console.line(format.name() + " ".repeat(width + 2 - format.name().length()) + format.title()));
        return 0;
    }
}
