package org.isolog.report;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/** How Isolog writes CSV: RFC 4180 with line feeds, quotes only where they are needed. */
final class CsvFiles {
    private CsvFiles() {
    }

    static CSVFormat format(String header) {
        return CSVFormat.RFC4180.builder().setRecordSeparator('\n').setQuoteMode(QuoteMode.MINIMAL)
                .setHeader(header.split(",")).get();
    }
}
