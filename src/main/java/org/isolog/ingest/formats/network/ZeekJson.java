package org.isolog.ingest.formats.network;

import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonMapping;
import org.isolog.ingest.formats.json.JsonValues;

/**
 * Zeek's logs as JSON: with the log's name in {@code _path} or {@code @stream} where a shipper added it, and without, as Zeek itself
 * writes them. Values get the same names as those of the TSV form.
 */
public final class ZeekJson implements JsonDialect {
    private final ZeekFields names = new ZeekFields();

    @Override
    public String name() {
        return "zeek-json";
    }

    @Override
    public String title() {
        return "Zeek log (JSON)";
    }

    @Override
    public String page() {
        return "zeek-tsv";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("ts") && (record.has("_path") || record.is("@proc", "zeek") || record.has("uid") && hasEnds(record)
                || names.logWith(record::has) != null);
    }

    private static boolean hasEnds(JsonValues record) {
        return record.has("id.orig_h") || record.has("id_orig_h");
    }

    @Override
    public JsonMapping mapping() {
        return new ZeekJsonMapping(names);
    }
}
