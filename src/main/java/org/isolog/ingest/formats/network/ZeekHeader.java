package org.isolog.ingest.formats.network;

/** The directives that stand before records of a Zeek log, as far as they have been read. */
final class ZeekHeader {
    /** What has to be done with a value. */
    enum Kind { TIMESTAMP, TRUTH, LIST, TEXT }

    private final ZeekFields names;
    private char separator = '\t';
    private char setSeparator = ',';
    private String unset = "-";
    private String empty = "(empty)";
    private String log;
    private String[] written = {};
    private String[] types = {};
    private String[] fields = {};
    private Kind[] kinds = {};

    ZeekHeader(ZeekFields names) {
        this.names = names;
    }

    /** Takes a line that begins with {@code #}; one that is no known directive is a remark. */
    void take(String line) {
        if (line.startsWith("#separator ")) {
            separator = first(ZeekText.plain(line.substring(11).strip()), separator);
            return;
        }
        int end = line.indexOf(separator);
        String value = end < 0 ? "" : line.substring(end + 1);
        switch (end < 0 ? line : line.substring(0, end)) {
            case "#set_separator" -> setSeparator = first(ZeekText.plain(value), setSeparator);
            case "#empty_field" -> empty = value;
            case "#unset_field" -> unset = value;
            case "#path" -> {
                log = value;
                settle();
            }
            case "#fields" -> {
                written = split(value);
                types = new String[0];
                settle();
            }
            case "#types" -> {
                types = split(value);
                settle();
            }
            default -> {
                // #open, #close and remarks say nothing of the records
            }
        }
    }

    private static char first(String text, char otherwise) {
        return text.isEmpty() ? otherwise : text.charAt(0);
    }

    private String[] split(String value) {
        return value.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
    }

    private void settle() {
        fields = new String[written.length];
        kinds = new Kind[written.length];
        for (int i = 0; i < written.length; i++) {
            fields[i] = names.fieldFor(log, written[i]);
            kinds[i] = kind(written[i], i < types.length ? types[i] : "string");
        }
    }

    private static Kind kind(String name, String type) {
        if (name.equals("ts")) {
            return Kind.TIMESTAMP;
        }
        return type.equals("bool") ? Kind.TRUTH : type.startsWith("set[") || type.startsWith("vector[") ? Kind.LIST : Kind.TEXT;
    }

    int size() {
        return fields.length;
    }

    /** The ECS name of a column, or its own where it has none. */
    String field(int column) {
        return fields[column];
    }

    Kind kind(int column) {
        return kinds[column];
    }

    /** Zeek's name of the log; null if it was not said. */
    String log() {
        return log;
    }

    char separator() {
        return separator;
    }

    char setSeparator() {
        return setSeparator;
    }

    /** Whether the text between two places of a line says that there is no value. */
    boolean isMissing(String line, int from, int to) {
        int length = to - from;
        return length == 0 || length == unset.length() && line.startsWith(unset, from)
                || length == empty.length() && line.startsWith(empty, from);
    }
}
