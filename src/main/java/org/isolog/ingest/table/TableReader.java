package org.isolog.ingest.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.isolog.core.IsologException;

/** Reads a CSV file (RFC 4180, UTF-8, header in the first row; gzip is found by its first bytes) into a table. */
public final class TableReader {
    private static final int MOST_ROWS = 20_000_000;
    /** Most different texts of a column that are kept only once. */
    private static final int SHARED_TEXTS = 10_000;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private TableReader() {
    }

    /** @throws IsologException if the file is missing, unreadable, empty, or has a row of the wrong length */
    public static Table read(Path file) {
        try (Reader text = open(file); CSVParser parser = FORMAT.parse(text)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new IsologException("TABLE-EMPTY", file + " is empty. It must be a CSV file with the names of its columns in the first row.");
            }
            List<String> names = names(file, records.next());
            List<Column> columns = new ArrayList<>();
            names.forEach(name -> columns.add(new Column()));
            while (records.hasNext()) {
                add(file, records.next(), columns);
            }
            return table(names, columns);
        } catch (NoSuchFileException missing) {
            throw new IsologException("FILE-MISSING", file + " does not exist. Give the path of a CSV file.", missing);
        } catch (EOFException | ZipException cut) {
            throw new IsologException("FILE-DAMAGED", file + " is not a whole gzip file: " + cut.getMessage() + ". Fetch it again.", cut);
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw new IsologException("FILE-UNREADABLE", file + " cannot be read as CSV: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Reader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            bytes.mark(2);
            boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
            bytes.reset();
            return new BufferedReader(new InputStreamReader(gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            bytes.close();
            throw unreadable;
        }
    }

    private static List<String> names(Path file, CSVRecord header) {
        List<String> names = new ArrayList<>(header.toList());
        if (!names.isEmpty() && names.getFirst().startsWith("\uFEFF")) {
            names.set(0, names.getFirst().substring(1));
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IsologException("TABLE-HEADER", file + " names a column twice in its first row. Every column needs a name of its own.");
        }
        return names;
    }

    private static void add(Path file, CSVRecord row, List<Column> columns) {
        if (row.size() != columns.size()) {
            throw new IsologException("TABLE-ROW", file + ", row " + (row.getRecordNumber() - 1) + ": " + row.size()
                    + " values where the header has " + columns.size() + ". Correct or remove the row.");
        }
        if (row.getRecordNumber() > MOST_ROWS) {
            throw new IsologException("TABLE-SIZE", file + " has more than " + MOST_ROWS + " rows. Evaluate a part of it.");
        }
        for (int column = 0; column < columns.size(); column++) {
            columns.get(column).add(row.get(column));
        }
    }

    private static Table table(List<String> names, List<Column> columns) {
        List<String[]> values = columns.stream().map(Column::toArray).toList();
        return new Table(names, values, values.getFirst().length);
    }

    /** Collects a column; texts that occur often are kept once. */
    private static final class Column {
        private final Map<String, String> shared = new HashMap<>();
        private String[] values = new String[1024];
        private int size;

        void add(String value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            String known = shared.get(value);
            if (known == null && shared.size() < SHARED_TEXTS) {
                shared.put(value, value);
            }
            values[size++] = known == null ? value : known;
        }

        String[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
