package org.isolog.report;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVPrinter;
import org.isolog.core.Score;

/**
 * Every event of a run as CSV, one row an event; rows come in source order. Times are ISO-8601 in UTC, numbers the shortest text
 * that reads back to the same double.
 */
public final class ScoredCsv {
    /** The first line. */
    public static final String HEADER = "event,source,record,time,score,p_value,severity,flagged,entity,action,reasons";

    private static final int PORTION = 1 << 15;

    private final Writer writer;
    /** The printer hands over single characters, and a writer takes a lock for each. */
    private final StringBuilder waiting = new StringBuilder(2 * PORTION);
    private final CSVPrinter printer;

    /** Writes the header. */
    public ScoredCsv(Writer writer) throws IOException {
        this.writer = writer;
        this.printer = new CSVPrinter(waiting, CsvFiles.format(HEADER));
    }

    public void write(ScoredRow row) throws IOException {
        Score score = row.score();
        printer.print(row.event());
        printer.print(SpreadsheetText.safe(row.source()));
        printer.print(row.record());
        printer.print(row.time() == null ? "" : row.time().toString());
        printer.print(Double.toString(score.score()));
        printer.print(Double.toString(score.pValue()));
        printer.print(score.severity().word());
        printer.print(score.flagged() ? "true" : "false");
        printer.print(SpreadsheetText.safe(row.entity()));
        printer.print(SpreadsheetText.safe(row.action()));
        printer.print(SpreadsheetText.safe(String.join("; ", row.reasons())));
        printer.println();
        if (waiting.length() >= PORTION) {
            handOver();
        }
    }

    /** Hands what was written to the writer and flushes that. */
    public void flush() throws IOException {
        handOver();
        writer.flush();
    }

    private void handOver() throws IOException {
        writer.append(waiting);
        waiting.setLength(0);
    }
}
