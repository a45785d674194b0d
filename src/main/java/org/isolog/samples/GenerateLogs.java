package org.isolog.samples;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

import org.isolog.core.IsologException;

/** Writes a made log as CSV and beside it which of its records are planted. */
public final class GenerateLogs {
    /** A Monday. Every made log begins here, whenever it is made. */
    public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    static final String HEADER = "ts,user,action,status,src_ip,host,bytes,message";
    static final String LABELS_HEADER = "record,attack";

    private GenerateLogs() {
    }

    /**
     * Writes {@code log.csv} and {@code labels.csv} into the directory, which is made if there is none.
     *
     * @throws IsologException if they cannot be written
     */
    public static void write(int rows, long seed, Set<Attack> attacks, Path directory) {
        LogGenerator generator = new LogGenerator(rows, seed, attacks, START);
        try {
            Files.createDirectories(directory);
            try (BufferedWriter log = Files.newBufferedWriter(directory.resolve("log.csv"));
                 BufferedWriter labels = Files.newBufferedWriter(directory.resolve("labels.csv"))) {
                write(generator, log, labels);
            }
        } catch (IOException e) {
            throw new IsologException("WRITE", "The made log cannot be written to " + directory + ": " + e.getMessage()
                    + ". Choose a folder with room that you may write to.", e);
        }
    }

    /**
     * @param log    gets a header and every row of the generator; not closed
     * @param labels gets a header and, for every planted row, its number in the log (from 1, the header not counted) and its attack; not closed
     */
    public static void write(LogGenerator generator, Writer log, Writer labels) throws IOException {
        log.append(HEADER).append('\n');
        labels.append(LABELS_HEADER).append('\n');
        StringBuilder line = new StringBuilder();
        for (long record = 1; generator.hasNext(); record++) {
            GeneratedRow row = generator.next();
            line.setLength(0);
            log.append(appendRow(line, row));
            if (row.attack() != null) {
                labels.append(Long.toString(record)).append(',').append(row.attack().id()).append('\n');
            }
        }
    }

    /** No made value holds a comma, a quote or a line break, so none is quoted. */
    private static StringBuilder appendRow(StringBuilder line, GeneratedRow row) {
        line.append(row.time()).append(',').append(row.user()).append(',').append(row.action()).append(',').append(row.status())
                .append(',').append(row.address()).append(',').append(row.host()).append(',');
        if (row.bytes() >= 0) {
            line.append(row.bytes());
        }
        return line.append(',').append(row.message()).append('\n');
    }
}
