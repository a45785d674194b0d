package org.isolog.ingest.formats.cloud;

import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** Events of the Open Cybersecurity Schema Framework, as AWS Security Lake and others keep them. */
public final class Ocsf implements JsonDialect {
    @Override
    public String name() {
        return "ocsf";
    }

    @Override
    public String title() {
        return "OCSF events";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("class_uid") && record.has("category_uid") || record.has("src_endpoint.ip") && record.has("dst_endpoint.ip");
    }
}
