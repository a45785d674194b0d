package org.isolog.ingest.formats.cloud;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.json.JsonDialect;
import org.isolog.ingest.formats.json.JsonValues;

/** DNS queries of a VPC, as the Route 53 resolver logs them. */
public final class Route53Queries implements JsonDialect {
    @Override
    public String name() {
        return "aws-dns";
    }

    @Override
    public String title() {
        return "AWS Route 53 resolver queries";
    }

    @Override
    public boolean claims(JsonValues record) {
        return record.has("query_name") && record.has("rcode") && (record.has("srcaddr") || record.has("vpc_id"));
    }

    @Override
    public void derive(JsonValues record, Fields.Builder fields) {
        fields.put(Ecs.EVENT_OUTCOME, record.is("rcode", "NOERROR") ? Ecs.SUCCESS : Ecs.FAILURE);
    }
}
