package org.isolog.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.isolog.investigation.Formats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the log formats, or says which field each value of one of them becomes. */
@Command(name = "formats", description = "Lists the log formats; each also compressed.")
final class FormatsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--fields", paramLabel = "NAME", description = "Say which field each value of this format becomes.")
    private String fieldsOf;

    @Option(names = "--format-file", paramLabel = "F", description = "Check the file of a format that you defined, and say its fields.")
    private Path formatFile;

    FormatsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (formatFile != null) {
            fieldsOf = Formats.file(formatFile);
        }
        if (fieldsOf == null) {
            table(Formats.all().stream().map(format -> new String[] {format.name(), format.title()}).toList());
        } else {
            Formats.FormatFields page = Formats.fields(fieldsOf);
            page.remarks().forEach(remark -> console.line("# " + remark));
            table(page.fields().stream().map(line -> new String[] {line.field(), line.origin()}).toList());
        }
        return 0;
    }

    private void table(List<String[]> rows) {
        int width = rows.stream().mapToInt(row -> row[0].length()).max().orElse(0);
        rows.forEach(row -> console.line(row[0] + " ".repeat(width + 2 - row[0].length()) + row[1]));
    }
}
