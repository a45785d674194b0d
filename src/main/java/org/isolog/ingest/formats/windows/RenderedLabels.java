package org.isolog.ingest.formats.windows;

import java.util.HashMap;
import java.util.Map;

/**
 * Takes an event's data back out of the English text that Windows rendered of it, for exports that hold nothing else. The text is
 * lines of {@code Label: value} under headings such as {@code Subject:}; Snare writes blanks in place of its line ends and tabs.
 */
final class RenderedLabels {
    private static final String ANY_SECTION = "*";
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_LINES = 300;
    private static final int MOST_TABS = 3;
    /** Sysmon's texts call the values by the names of the data. */
    private static final String SYSMON = "Sysmon";

    private final Map<String, Map<String, String>> bySection = new HashMap<>();

    /** Loaded when first asked for. */
    private static final class Holder {
        static final RenderedLabels LABELS = new RenderedLabels();
    }

    private RenderedLabels() {
        for (Table.Row row : Table.read("labels.table")) {
            for (String section : row.providers()) {
                bySection.computeIfAbsent(section, one -> new HashMap<>()).put(row.key(), row.value());
            }
        }
    }

    static RenderedLabels shared() {
        return Holder.LABELS;
    }

    /** Fills in the data that the text names; a value of a name comes once, the first time it is there. */
    void read(String text, WindowsEvent event) {
        String provider = event.get(SystemValue.PROVIDER);
        boolean sysmon = provider != null && provider.endsWith(SYSMON);
        String section = ANY_SECTION;
        int from = skipBlanks(text, 0);
        for (int lines = 0; from < text.length() && lines < MOST_LINES; lines++) {
            int end = lineEnd(text, from);
            int colon = text.indexOf(':', from);
            if (colon > from && colon < end && colon - from <= LONGEST_LABEL) {
                String label = text.substring(from, colon).strip();
                String name = sysmon ? label : name(section, label);
                boolean known = bySection.containsKey(label);
                if (colon + 1 == end && (known || name == null)) {
                    section = known ? label : ANY_SECTION;
                } else {
                    int start = valueStart(text, colon + 1);
                    end = lineEnd(text, start);
                    put(name, text.substring(start, end), event);
                }
            }
            from = skipBlanks(text, end);
        }
    }

    private String name(String section, String label) {
        String name = bySection.get(section).get(label);
        return name != null ? name : bySection.get(ANY_SECTION).get(label);
    }

    private static void put(String name, String value, WindowsEvent event) {
        if (name != null && event.data(name) == null && PlainValues.of(value) != null) {
            event.data(name, value);
        }
    }

    /** Up to three tabs stand before a value, or as many blanks. */
    private static int valueStart(String text, int from) {
        int start = from;
        while (start < text.length() && start - from < MOST_TABS && (text.charAt(start) == ' ' || text.charAt(start) == '\t')) {
            start++;
        }
        return start;
    }

    private static int skipBlanks(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        return start;
    }

    /** Where a line ends: at a line end, or where three blanks stand for one. */
    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == ' ' && text.startsWith("   ", i)) {
                return i;
            }
        }
        return text.length();
    }
}
