package org.isolog.ingest.formats.csv;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Takes the values out of a record that has quotes, with one Commons CSV parser for the whole file: it is fed one complete record
 * at a time and never sees the next one before it is asked for it.
 */
final class QuotedValues {
    private final CSVFormat format;
    private final Feed feed = new Feed();
    private final Iterator<CSVRecord> records;

    QuotedValues(char delimiter) throws IOException {
        this.format = CSVFormat.DEFAULT.builder()
                .setDelimiter(delimiter).setRecordSeparator('\n').setIgnoreEmptyLines(false).setTrailingData(true).setLenientEof(true).get();
        this.records = CSVParser.builder().setReader(feed).setFormat(format).get().iterator();
    }

    /** @param record a complete record without its line end */
    String[] split(String record) throws IOException {
        if (record.indexOf('\r') >= 0) {
            return splitAlone(record);
        }
        feed.text = record + "\n";
        feed.at = 0;
        return records.next().values();
    }

    /** To the library a lone CR ends a record; here it belongs to the value it stands in. */
    private String[] splitAlone(String record) throws IOException {
        List<String> values = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(record, format)) {
            for (CSVRecord part : parser) {
                int from = values.isEmpty() ? 0 : 1;
                if (from == 1) {
                    values.add(values.removeLast() + "\r" + part.get(0));
                }
                values.addAll(part.toList().subList(from, part.size()));
            }
        }
        return values.toArray(String[]::new);
    }

    private static final class Feed extends Reader {
        private String text = "";
        private int at;

        @Override
        public int read(char[] buffer, int offset, int length) {
            int count = Math.min(length, text.length() - at);
            if (count == 0) {
                return -1;
            }
            text.getChars(at, at + count, buffer, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {
            text = "";
            at = 0;
        }
    }
}
