package org.isolog.investigation;

import java.util.List;

/**
 * A format that somebody is defining.
 *
 * @param name       stable short name: a to z, digits and dashes
 * @param title      for people
 * @param pattern    of one line: a regular expression with grok pieces and named groups
 * @param timeFormat how the time is written, such as {@code dd.MM.yyyy HH:mm:ss}; null to find out
 * @param samples    lines that the pattern must fit
 */
public record FormatDraft(String name, String title, String pattern, String timeFormat, List<String> samples) {
    public FormatDraft {
        samples = List.copyOf(samples);
    }
}
