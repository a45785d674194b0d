package org.isolog.ingest.formats.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The directives of a W3C extended log as far as they have been read. */
final class W3cHeader {
    private final W3cNames names;
    private char separator = ' ';
    private boolean local;
    private boolean seconds;
    private String date;
    private W3cNames.Column[] columns = {};

    W3cHeader(W3cNames names) {
        this.names = names;
    }

    /** Takes a line that begins with {@code #}; one that is no known directive is a remark. */
    void take(String line) {
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        switch (colon < 0 ? "" : line.substring(1, colon).strip().toLowerCase(Locale.ROOT)) {
            case "fields" -> takeFields(line.substring(colon + 1));
            case "date", "start-date" -> date = value.length() >= 10 ? value.substring(0, 10) : null;
            case "time format" -> local = value.equalsIgnoreCase("local");
            default -> {
                // who wrote it and in which version changes nothing
            }
        }
    }

    /** Sets columns that no directive states. */
    void takeFields(String text) {
        String stripped = text.strip();
        separator = stripped.indexOf('\t') >= 0 ? '\t' : stripped.indexOf(' ') < 0 && stripped.indexOf(',') >= 0 ? ',' : ' ';
        List<W3cNames.Column> list = new ArrayList<>();
        seconds = stripped.contains("x-edge-");
        for (String name : stripped.split(separator == ' ' ? " +" : separator == '\t' ? "[\t ]+" : ",")) {
            list.add(seconds && name.equalsIgnoreCase("cs(host)")
                    ? new W3cNames.Column("destination.domain", W3cNames.Kind.TEXT) : names.column(name.strip()));
        }
        columns = list.toArray(W3cNames.Column[]::new);
    }

    /** CloudFront writes tabs between values even where blanks separate their names. */
    void separateByTabs() {
        separator = '\t';
    }

    int size() {
        return columns.length;
    }

    W3cNames.Column column(int index) {
        return columns[index];
    }

    char separator() {
        return separator;
    }

    /** Whether times are those of the machine that wrote; else they are UTC, as the draft says. */
    boolean local() {
        return local;
    }

    /** Whether durations are in seconds; else they are in milliseconds. */
    boolean inSeconds() {
        return seconds;
    }

    /** The day of the last date directive, for records that hold a time alone; null if there was none. */
    String date() {
        return date;
    }
}
