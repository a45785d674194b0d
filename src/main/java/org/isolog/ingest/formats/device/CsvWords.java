package org.isolog.ingest.formats.device;

import java.util.ArrayList;
import java.util.List;

/** Splits one line of comma-separated values, of which some stand in double quotes, in one pass. */
final class CsvWords {
    private static final int MOST = 300;

    private CsvWords() {
    }

    /** At most 300 values; a doubled quote inside quotes is one. */
    static List<String> split(String text, int from) {
        List<String> values = new ArrayList<>();
        int at = from;
        while (at <= text.length() && values.size() < MOST) {
            if (at < text.length() && text.charAt(at) == '"') {
                at = quoted(text, at + 1, values);
            } else {
                int end = text.indexOf(',', at);
                end = end < 0 ? text.length() : end;
                values.add(text.substring(at, end).strip());
                at = end + 1;
            }
        }
        return values;
    }

    private static int quoted(String text, int from, List<String> values) {
        StringBuilder value = new StringBuilder();
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                at++;
            } else if (c == '"') {
                break;
            }
            value.append(c);
            at++;
        }
        values.add(value.toString());
        int comma = text.indexOf(',', at);
        return comma < 0 ? text.length() + 1 : comma + 1;
    }
}
