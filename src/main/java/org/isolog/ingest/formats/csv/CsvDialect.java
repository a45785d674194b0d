package org.isolog.ingest.formats.csv;

import org.isolog.ingest.Head;
import org.isolog.ingest.formats.FieldNames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a CSV file is written, found by its head.
 *
 * @param delimiter between values
 * @param columns   values in most of the records
 * @param share     of the records of the head that have so many values, 0..1
 * @param header    whether the first record names the columns
 * @param excelHint whether the first line is {@code sep=…}, which Excel writes and reads
 * @param sample    the first records of the head, without the header and those that do not fit, split into values
 */
record CsvDialect(char delimiter, int columns, double share, boolean header, boolean excelHint, List<String[]> sample) {
    private static final String DELIMITERS = ",;\t|";
    private static final int RECORDS = 100;
    private static final int MOST_COLUMNS = 2000;

    /** The dialect that fits best; null if the text has no columns. */
    static CsvDialect of(Head head, FieldNames names) {
        List<String> lines = head.filledLines();
        if (lines.isEmpty()) {
            return null;
        }
        String first = lines.getFirst();
        boolean hint = first.length() == 5 && first.toLowerCase(java.util.Locale.ROOT).startsWith("sep=");
        List<String> records = hint ? lines.subList(1, lines.size()) : lines;
        CsvDialect best = null;
        for (char delimiter : (hint ? first.substring(4) : DELIMITERS).toCharArray()) {
            CsvDialect dialect = measure(records, delimiter, hint, names);
            if (dialect != null && (best == null || dialect.fit() > best.fit())) {
                best = dialect;
            }
        }
        return best;
    }

    private double fit() {
        return share + 0.02 * Math.min(columns, 10);
    }

    private static CsvDialect measure(List<String> lines, char delimiter, boolean hint, FieldNames names) {
        List<String> records = join(lines, delimiter);
        List<String[]> rows = split(records, delimiter);
        int columns = 0;
        int most = 0;
        for (String[] row : rows) {
            int same = withColumns(rows, row.length).size();
            columns = same > most || same == most && row.length > columns ? row.length : columns;
            most = Math.max(most, same);
        }
        if (columns < 2 || columns > MOST_COLUMNS || rows.getFirst().length > MOST_COLUMNS) {
            return null;
        }
        boolean header = looksLikeHeader(rows, names);
        int width = header ? rows.getFirst().length : columns;
        List<String[]> sample = withColumns(rows.subList(header ? 1 : 0, rows.size()), width);
        double share = (double) most / rows.size();
        return new CsvDialect(delimiter, width, share, header, hint, sample);
    }

    /** Lines joined to records where a quote goes over line ends; an open one at the end of the head is left out. */
    private static List<String> join(List<String> lines, char delimiter) {
        CsvScanner scanner = new CsvScanner(delimiter);
        List<String> records = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : lines) {
            boolean continued = !open.isEmpty();
            CsvScanner.End end = scanner.scan(line, continued);
            open.append(continued ? "\n" : "").append(line);
            if (end != CsvScanner.End.OPEN) {
                records.add(open.toString());
                open.setLength(0);
            }
            if (records.size() == RECORDS) {
                break;
            }
        }
        return records;
    }

    private static List<String[]> split(List<String> records, char delimiter) {
        List<String[]> rows = new ArrayList<>();
        QuotedValues quoted = null;
        for (String record : records) {
            // most delimiters do not occur at all, so nobody needs to look for quotes
            if (record.indexOf(delimiter) < 0 || record.indexOf('"') < 0) {
                rows.add(CsvReader.splitPlain(record, delimiter));
                continue;
            }
            try {
                quoted = quoted == null ? new QuotedValues(delimiter) : quoted;
                rows.add(quoted.split(record));
            } catch (IOException | UncheckedIOException broken) {
                // the parser may stand within the broken record
                quoted = null;
                rows.add(new String[] {record});
            }
        }
        return rows;
    }

    private static List<String[]> withColumns(List<String[]> rows, int columns) {
        List<String[]> same = new ArrayList<>();
        for (String[] row : rows) {
            if (row.length == columns) {
                same.add(row);
            }
        }
        return same;
    }

    private static boolean looksLikeHeader(List<String[]> rows, FieldNames names) {
        String[] first = rows.getFirst();
        Set<String> distinct = new HashSet<>();
        int known = 0;
        for (String value : first) {
            if (CsvValues.isData(value) || !value.isBlank() && !distinct.add(value.strip())) {
                return false;
            }
            known += names.isKnown(value) ? 1 : 0;
        }
        return known > 0 && 3 * known >= first.length || rows.size() > 1 && dataBelow(rows, first.length);
    }

    /** Whether some column of the other rows holds data such as numbers, times or addresses. */
    private static boolean dataBelow(List<String[]> rows, int columns) {
        for (int column = 0; column < columns; column++) {
            boolean data = true;
            for (int row = 1; row < rows.size() && data; row++) {
                data = column < rows.get(row).length && CsvValues.isData(rows.get(row)[column]);
            }
            if (data) {
                return true;
            }
        }
        return false;
    }
}
