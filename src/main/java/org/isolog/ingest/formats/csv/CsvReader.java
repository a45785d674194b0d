package org.isolog.ingest.formats.csv;

import org.isolog.core.Event;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Line;
import org.isolog.ingest.LineReader;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.FieldNames;
import org.isolog.ingest.formats.Skips;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads CSV records of one or more lines. A row with too few values has the last ones missing; one with too many is skipped, because
 * nobody can tell which value belongs to which column. A quote that is never closed costs its own line only.
 */
final class CsvReader implements RecordReader {
    private final LineReader lines;
    private final Deque<Line> again = new ArrayDeque<>();
    private final CsvDialect dialect;
    private final CsvScanner scanner;
    private final QuotedValues quoted;
    private final CsvRows columns;
    private final int source;
    private final String tooMany;
    private long record;
    private long distrustedBefore;

    CsvReader(RecordInput in, ReadOptions options, FieldNames names, CsvRows.Maker maker) throws IOException {
        this.lines = in.lines();
        CsvDialect found = CsvDialect.of(in.head(), names);
        this.dialect = found != null ? found : new CsvDialect(',', 1, 0, false, false, List.of());
        this.scanner = new CsvScanner(dialect.delimiter());
        this.quoted = new QuotedValues(dialect.delimiter());
        this.source = options.source();
        this.columns = maker.of(header(), dialect.sample(), new TimeParser(options, in.modified()));
        this.tooMany = "The row has more values than the " + columns.count() + " columns.";
    }

    static String[] splitPlain(String line, char delimiter) {
        int count = 1;
        for (int at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
            count++;
        }
        String[] values = new String[count];
        int from = 0;
        for (int i = 0; i < count - 1; i++) {
            int end = line.indexOf(delimiter, from);
            values[i] = line.substring(from, end);
            from = end + 1;
        }
        values[count - 1] = line.substring(from);
        return values;
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        Line line = nextFilled();
        if (line == null) {
            return false;
        }
        record++;
        if (line.fault() != null) {
            sink.skipped(Skips.of(record, line.offset(), line.fault().reason(), line.text()));
            return true;
        }
        String raw = complete(line);
        if (raw == null) {
            sink.skipped(Skips.of(record, line.offset(), "A quote is opened but not closed.", line.text()));
            return true;
        }
        String[] row = split(raw);
        if (row.length > columns.count()) {
            sink.skipped(Skips.of(record, line.offset(), tooMany, raw));
        } else {
            sink.event(new Event(0, new SourceRef(source, record, line.offset()), columns.time(row), columns.fields(row), raw));
        }
        return true;
    }

    private String[] split(String raw) throws IOException {
        return raw.indexOf('"') < 0 ? splitPlain(raw, dialect.delimiter()) : quoted.split(raw);
    }

    /** The whole record that begins with the line; null, and only the line is used up, if its quote is never closed. */
    private String complete(Line first) throws IOException {
        if (first.text().indexOf('"') < 0 || scanner.scan(first.text(), false) != CsvScanner.End.OPEN) {
            return first.text();
        }
        if (first.offset() < distrustedBefore) {
            return null;
        }
        StringBuilder raw = new StringBuilder(first.text()).append(first.end());
        List<Line> looked = new ArrayList<>();
        for (Line line = take(); line != null; line = take()) {
            looked.add(line);
            raw.append(line.text());
            if (line.fault() != null || raw.length() > RecordInput.MAX_RECORD) {
                break;
            }
            CsvScanner.End end = line.text().indexOf('"') < 0 ? CsvScanner.End.OPEN : scanner.scan(line.text(), true);
            if (end == CsvScanner.End.CLOSED) {
                return raw.toString();
            }
            if (end == CsvScanner.End.STRAY) {
                break;
            }
            raw.append(line.end());
        }
        giveBack(looked);
        return null;
    }

    /** Lines that were looked through in vain are not looked through a second time, or a hostile file would take forever. */
    private void giveBack(List<Line> looked) {
        for (Line line : looked.reversed()) {
            again.addFirst(line);
        }
        if (!looked.isEmpty()) {
            distrustedBefore = looked.getLast().offset();
        }
    }

    private Line take() throws IOException {
        Line line = again.pollFirst();
        return line != null ? line : lines.next();
    }

    private Line nextFilled() throws IOException {
        Line line = take();
        while (line != null && line.isBlank()) {
            line = take();
        }
        return line;
    }

    private String[] header() throws IOException {
        if (dialect.excelHint()) {
            nextFilled();
        }
        String[] names = new String[dialect.columns()];
        if (dialect.header()) {
            Line line = nextFilled();
            String raw = line == null || line.fault() != null ? null : complete(line);
            names = raw == null ? names : split(raw);
        }
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i] == null || names[i].isBlank() ? "column" + (i + 1) : names[i].strip();
            String distinct = name;
            for (int n = 2; !taken.add(distinct); n++) {
                distinct = name + "_" + n;
            }
            names[i] = distinct;
        }
        return names;
    }
}
