package org.isolog.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.isolog.core.Score;

/**
 * Every event of a run as CSV, one row an event; rows come in source order. Times are ISO-8601 in UTC, numbers the shortest text
 * that reads back to the same double. Safe for any number of threads.
 */
public final class ScoredCsv {
    /** The first line, without its line feed. */
    public static final String HEADER = "event,source,record,time,score,p_value,severity,flagged,entity,action,reasons";

    private static final int MOST_KEPT = 4096;
    /** Stands before a value that is quoted alone: the first value of a row has quoting rules of its own. */
    private static final String BEFORE = "x";

    private final CSVFormat format = CsvFiles.format(HEADER).builder().setHeader().get();
    /** Sources, entities and actions come again and again; how they are quoted is worked out once. */
    private final Map<String, String> quoted = new ConcurrentHashMap<>();

    /** Appends the row and a line feed. */
    public void append(StringBuilder text, ScoredRow row) {
        Score score = row.score();
        // Numbers, times and our own words need no quotes.
        text.append(row.event()).append(',').append(text(row.source())).append(',').append(row.record()).append(',');
        if (row.time() != null) {
            IsoTime.append(text, row.time());
        }
        text.append(',').append(score.score()).append(',').append(score.pValue()).append(',')
                .append(score.severity().word()).append(',').append(score.flagged()).append(',').append(text(row.entity())).append(',')
                .append(text(row.action())).append(',').append(row.reasons().isEmpty() ? "" : inQuotes(String.join("; ", row.reasons()))).append('\n');
    }

    private String text(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String known = quoted.get(value);
        if (known == null) {
            known = inQuotes(value);
            if (quoted.size() < MOST_KEPT) {
                quoted.put(value, known);
            }
        }
        return known;
    }

    /** With quotes where it needs them. */
    private String inQuotes(String value) {
        String pair = format.format(BEFORE, SpreadsheetText.safe(value));
        return pair.substring(pair.indexOf(',') + 1);
    }
}
