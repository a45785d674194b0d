package org.isolog.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.isolog.core.IsologException;
import org.isolog.investigation.Formats;
import org.isolog.investigation.ImportLogs;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which logs to read, and how. */
final class SourceOptions {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Log files, or folders of them; .gz too.")
    private List<Path> paths;

    @Option(names = "--zone", paramLabel = "Z",
            description = "Time zone of times that state none: UTC (the default), an offset such as +02:00, or a name such as Europe/Berlin.")
    private String zone;

    @Option(names = "--format", paramLabel = "NAME", description = "Format of all files, as 'isolog formats' lists them; detected unless given.")
    private String format;

    @Option(names = "--format-file", paramLabel = "F",
            description = "Format of all files, as this file (NAME.isolog-format) defines it by a pattern.")
    private Path formatFile;

    List<Path> paths() {
        return paths;
    }

    /** The files to import. @throws IsologException if zone or format do not exist, or no path can be read */
    ImportLogs.Requests requests() {
        ImportLogs.Requests requests = ImportLogs.requests(paths, format(), zone());
        if (requests.files().isEmpty()) {
            throw new IsologException("IMPORT-NOTHING", requests.problems().isEmpty() ? "There is no file in " + paths.getFirst() + "."
                    : String.join(" ", requests.problems()));
        }
        return requests;
    }

    private String format() {
        if (formatFile == null) {
            return format;
        }
        if (format != null) {
            throw new IsologException("FORMAT-NAME", "--format and --format-file both name a format. Give one of them.");
        }
        return Formats.file(formatFile);
    }

    private ZoneId zone() {
        try {
            return zone == null ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IsologException("ZONE", "There is no time zone " + zone
                    + ". Write UTC, an offset such as +02:00, or a name such as Europe/Berlin.", unknown);
        }
    }
}
