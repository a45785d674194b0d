package org.isolog.ingest.formats.json;

import org.isolog.ingest.FieldPage;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;

import java.io.IOException;

/** The format of one product's JSON, made of its dialect. */
final class DialectFormat implements LogFormat {
    private final JsonDialect dialect;
    private final int index;
    private final JsonDialects all;

    /** @param index of the dialect among all */
    DialectFormat(JsonDialect dialect, int index, JsonDialects all) {
        this.dialect = dialect;
        this.index = index;
        this.all = all;
    }

    JsonDialect dialect() {
        return dialect;
    }

    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public String title() {
        return dialect.title();
    }

    @Override
    public FieldPage fields() {
        return FieldPage.of(dialect.page());
    }

    /** Surer than any JSON where at least half of the first records are of the product. */
    @Override
    public double recognises(Head head) {
        double share = JsonHead.share(head, all, index);
        return share < 0.5 ? 0 : 0.975 + 0.02 * share;
    }

    @Override
    public double surest(Head head) {
        return 0.975 + 0.02;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return JsonReader.of(in, options, all);
    }
}
