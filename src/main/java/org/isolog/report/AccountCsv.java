package org.isolog.report;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import org.apache.commons.csv.CSVPrinter;
import org.isolog.core.ImportAccount;
import org.isolog.core.SourceInfo;

/** The account of every source as CSV: read = stored + skipped. The writer is flushed, not closed. */
public final class AccountCsv {
    /** The first line. */
    public static final String HEADER = "source,format,confidence,read,stored,skipped,first_time,last_time,times_missing,times_guessed,sha256";

    private AccountCsv() {
    }

    /** @param sources one row each, in this order */
    public static void write(Iterable<SourceInfo> sources, Writer writer) throws IOException {
        CSVPrinter printer = new CSVPrinter(writer, CsvFiles.format(HEADER));
        for (SourceInfo source : sources) {
            ImportAccount account = source.account();
            printer.printRecord(SpreadsheetText.safe(source.path()), source.format(), account.confidence(),
                    account.read(), account.stored(), account.skipped(), time(account.firstTime()), time(account.lastTime()),
                    account.timesMissing(), account.timesGuessed(), source.sha256());
        }
        printer.flush();
    }

    private static String time(Instant time) {
        return time == null ? "" : time.toString();
    }
}
