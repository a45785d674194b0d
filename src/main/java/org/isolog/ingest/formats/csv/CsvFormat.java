package org.isolog.ingest.formats.csv;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.FieldNames;

import java.io.IOException;
import java.util.Locale;

/** Values between commas, semicolons, tabs or bars, with or without a header (RFC 4180 and what is written in practice). */
public final class CsvFormat implements LogFormat {
    private static final double LEAST_SHARE = 0.7;
    /** What has a header and a table's name is a table, however ragged its rows. */
    private static final double LEAST_SHARE_OF_A_NAMED_TABLE = 0.4;

    private final FieldNames names = new FieldNames();

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public double recognises(Head head) {
        if (head.text().startsWith("#separator") || head.text().startsWith("#Software")) {
            // Zeek and W3C logs name their columns in comments
            return 0;
        }
        CsvDialect dialect = CsvDialect.of(head, names);
        boolean named = isNamed(head);
        if (dialect == null || dialect.share() < (named && dialect.header() ? LEAST_SHARE_OF_A_NAMED_TABLE : LEAST_SHARE)) {
            return 0;
        }
        if (!dialect.header() && dialect.columns() == 2 && !named) {
            // one comma a line and no header is most likely prose
            return 0.2 * dialect.share();
        }
        if (!dialect.header() && !named && (head.text().startsWith("[") || head.text().startsWith("<"))) {
            // a header of a log, and then a list
            return 0.2 * dialect.share();
        }
        double columns = Math.min(dialect.columns(), 5) / 5.0;
        return dialect.share() * (0.25 + (dialect.header() ? 0.35 : 0.1) + 0.2 * columns) + (named ? 0.05 : 0);
    }

    @Override
    public double surest(Head head) {
        return isNamed(head) ? 0.86 : 0.8;
    }

    private static boolean isNamed(Head head) {
        String name = head.fileName().toLowerCase(Locale.ROOT);
        return name.contains(".csv") || name.contains(".tsv");
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return new CsvReader(in, options, names, (header, sample, times) -> new CsvColumns(header, sample, names, times));
    }
}
