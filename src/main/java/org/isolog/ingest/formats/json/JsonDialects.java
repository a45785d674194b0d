package org.isolog.ingest.formats.json;

import org.isolog.ingest.LogFormat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JSON of all products that are known. A file gets the format of the product most of its records are of, and each record is
 * read as that of its own product: so the others of a mixed export are read as they should be, too.
 */
public final class JsonDialects {
    private final List<DialectFormat> formats;

    /** @param dialects where several claim a record, the first one gets it */
    public JsonDialects(JsonDialect... dialects) {
        List<JsonDialect> all = List.of(dialects);
        List<DialectFormat> made = new ArrayList<>();
        for (JsonDialect dialect : all) {
            made.add(new DialectFormat(dialect, made.size(), this));
        }
        this.formats = List.copyOf(made);
    }

    /** A format for each dialect, and last the one of all other JSON. */
    public Stream<LogFormat> formats() {
        return Stream.concat(formats.stream(), Stream.of(new JsonFormat(this)));
    }

    int size() {
        return formats.size();
    }

    DialectFormat format(int index) {
        return formats.get(index);
    }

    /** Index of the dialect that claims the record, or -1; the one of the last record is not asked first, so that the order decides. */
    int claimant(JsonValues record) {
        for (int i = 0; i < formats.size(); i++) {
            if (formats.get(i).dialect().claims(record)) {
                return i;
            }
        }
        return -1;
    }
}
