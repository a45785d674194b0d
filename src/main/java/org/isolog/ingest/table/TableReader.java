package org.isolog.ingest.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.isolog.core.IsologException;

/**
 * Reads a CSV file (RFC 4180, UTF-8, header in the first row; gzip is found by its first bytes) into a table. Values may also be separated
 * by semicolons, tabs or bars: by whichever the header has most of.
 *
 * <p>A column without a name is called by its number, as in {@code column 3}; of columns of one name the second is called {@code name (2)},
 * and so on.
 */
public final class TableReader {
    private static final int MOST_ROWS = 20_000_000;
    /** Most different texts of a column that are kept only once. */
    private static final int SHARED_TEXTS = 10_000;
    private static final String SEPARATORS = ",;\t|";
    /** Characters of the header that are looked at for separators. */
    private static final int LONGEST_HEADER = 1 << 16;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setTrim(true).setIgnoreEmptyLines(true).get();

    private TableReader() {
    }

    /** @throws IsologException if the file is missing, unreadable, empty, or has a row of the wrong length */
    public static Table read(Path file) {
        try (BufferedReader text = open(file); CSVParser parser = FORMAT.builder().setDelimiter(separator(text)).get().parse(text)) {
            var records = parser.iterator();
            if (!records.hasNext()) {
                throw new IsologException("TABLE-EMPTY", file + " is empty. It must be a CSV file with the names of its columns in the first row.");
            }
            List<String> names = names(records.next());
            List<Column> columns = new ArrayList<>();
            names.forEach(name -> columns.add(new Column()));
            while (records.hasNext()) {
                add(file, records.next(), columns);
            }
            return table(names, columns);
        } catch (NoSuchFileException missing) {
            throw new IsologException("FILE-MISSING", file + " does not exist. Give the path of a CSV file.", missing);
        } catch (IOException unreadable) {
            throw refused(file, unreadable);
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            throw refused(file, unreadable.getCause() instanceof IOException cause ? cause : unreadable);
        }
    }

    private static IsologException refused(Path file, Exception cause) {
        return cause instanceof EOFException || cause instanceof ZipException
                ? new IsologException("FILE-DAMAGED", file + " is not a whole gzip file. Fetch it again.", cause)
                : new IsologException("FILE-UNREADABLE", file + " cannot be read as CSV: " + cause.getMessage(), cause);
    }

    private static BufferedReader open(Path file) throws IOException {
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

    /** The separator that the header has most of outside quotes; of as many the one named first. Nothing of the text is used up. */
    private static char separator(BufferedReader text) throws IOException {
        int[] found = new int[SEPARATORS.length()];
        text.mark(LONGEST_HEADER);
        boolean quoted = false;
        int c = text.read();
        for (int read = 1; c >= 0 && read < LONGEST_HEADER && (quoted || c != '\n' && c != '\r'); read++) {
            quoted ^= c == '"';
            int separator = SEPARATORS.indexOf(c);
            if (separator >= 0 && !quoted) {
                found[separator]++;
            }
            c = text.read();
        }
        text.reset();
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static List<String> names(CSVRecord header) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String written : header) {
            String name = names.isEmpty() && written.startsWith("\uFEFF") ? written.substring(1) : written;
            String own = name.isEmpty() ? "column " + (names.size() + 1) : name;
            for (int copy = 2; !taken.add(own); copy++) {
                own = name + " (" + copy + ")";
            }
            names.add(own);
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
