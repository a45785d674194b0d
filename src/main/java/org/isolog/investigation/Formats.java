package org.isolog.investigation;

import java.util.List;
import org.isolog.core.IsologException;
import org.isolog.ingest.FormatGuesser;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.formats.AccessLogFormat;
import org.isolog.ingest.formats.CsvFormat;
import org.isolog.ingest.formats.JsonFormat;
import org.isolog.ingest.formats.Syslog3164Format;
import org.isolog.ingest.formats.Syslog5424Format;

/** The catalogue of log formats, in the order in which equally sure ones win. To add a format, add it here. */
public final class Formats {
    private static final List<LogFormat> ALL = List.of(
            new Syslog5424Format(),
            new Syslog3164Format(),
            new AccessLogFormat(),
            new JsonFormat(),
            new CsvFormat());

    /** A format as screens and commands show it. */
    public record FormatInfo(String name, String title) {
    }

    private Formats() {
    }

    public static List<FormatInfo> all() {
        return ALL.stream().map(format -> new FormatInfo(format.name(), format.title())).toList();
    }

    static FormatGuesser guesser() {
        return new FormatGuesser(ALL);
    }

    /** @throws IsologException if there is no format of that name */
    static LogFormat named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst()
                .orElseThrow(() -> new IsologException("FORMAT-NAME", "There is no format named " + name + ". Known are: "
                        + String.join(", ", ALL.stream().map(LogFormat::name).toList()) + "."));
    }
}
