package org.isolog.ingest.formats.syslog;

import org.isolog.core.Fields;

/** The bracketed elements of RFC 5424, section 6.3: {@code [id name="value" …]}; each value becomes the field {@code id.name}. */
final class StructuredData {
    private StructuredData() {
    }

    /** @return index behind the structured data, or -1 if it is broken */
    static int read(String line, int start, Fields.Builder fields) {
        if (line.startsWith("-", start)) {
            return start + 1;
        }
        int at = start;
        while (at < line.length() && line.charAt(at) == '[') {
            at = readElement(line, at + 1, fields);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private static int readElement(String line, int start, Fields.Builder fields) {
        int at = start;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != ']') {
            at++;
        }
        String id = line.substring(start, at);
        while (at < line.length() && line.charAt(at) == ' ') {
            int equals = line.indexOf("=\"", at);
            if (equals < 0) {
                return -1;
            }
            String name = line.substring(at + 1, equals);
            StringBuilder value = new StringBuilder();
            at = readValue(line, equals + 2, value);
            if (at < 0) {
                return -1;
            }
            fields.put(id + "." + name, value.toString());
        }
        return at < line.length() && line.charAt(at) == ']' ? at + 1 : -1;
    }

    /** A backslash stands before a quote, a backslash or a closing bracket; before anything else it is itself. */
    private static int readValue(String line, int start, StringBuilder value) {
        for (int at = start; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\' && at + 1 < line.length() && "\"\\]".indexOf(line.charAt(at + 1)) >= 0) {
                at++;
                c = line.charAt(at);
            }
            value.append(c);
        }
        return -1;
    }
}
