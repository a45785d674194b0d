package org.isolog.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

/**
 * Where a command speaks, and who gave it.
 *
 * @param out      results; UTF-8 unless the terminal wants another encoding
 * @param err      problems and progress
 * @param terminal whether a person watches: only then there is progress and colour
 * @param author   who works, for the case log
 * @param folder   the working folder
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, Clock clock, String author, Path folder) {

    /** A line of result. Signs that could drive a terminal are made visible, as any of it may come from a log. */
    void line(String text) {
        out.println(SafeText.of(text));
    }

    /** A line of result in a {@link String#format} pattern; numbers do not depend on the machine's language. */
    void line(String pattern, Object... values) {
        line(String.format(Locale.ROOT, pattern, values));
    }

    /** What went wrong without stopping the work. */
    void warning(String text) {
        err.println(SafeText.of("isolog: warning: " + text));
    }

    /** What stopped the work. */
    void failure(String text) {
        err.println(SafeText.of("isolog: " + text));
    }
}
