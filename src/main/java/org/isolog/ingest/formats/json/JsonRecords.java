package org.isolog.ingest.formats.json;

import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.FieldNames;

import java.io.IOException;

/** Makes events of the JSON objects of one file, each by the page of its product, or by the general meaning of names. */
public final class JsonRecords {
    private final JsonDialects dialects;
    private final TimeParser times;
    private final JsonFlattener flattener;
    private final PageMapping[] pages;
    private final GeneralMapping general;
    private final Fields.Builder fields = new Fields.Builder();

    /** For one file and one thread. */
    public JsonRecords(JsonDialects dialects, TimeParser times) {
        this.dialects = dialects;
        this.times = times;
        this.pages = new PageMapping[dialects.size()];
        this.flattener = new JsonFlattener(JsonFormat.factory(), new JsonNames(pages.length));
        this.general = new GeneralMapping(new FieldNames(), times);
    }

    /**
     * @return null if the text is an element but no object
     * @throws IOException if the text is no JSON, or beyond the limits
     */
    public Event parse(SourceRef ref, String text) throws IOException {
        fields.build();
        JsonValues values = flattener.read(text);
        if (values == null) {
            return null;
        }
        int claimant = dialects.claimant(values);
        String time = claimant < 0 ? general.map(values, fields) : mapByPage(claimant, values);
        return new Event(0, ref, times.parse(time), fields.build(), text);
    }

    private String mapByPage(int claimant, JsonValues values) {
        DialectFormat format = dialects.format(claimant);
        if (pages[claimant] == null) {
            pages[claimant] = new PageMapping(format.name(), format.fields(), claimant);
        }
        String time = pages[claimant].map(values, fields);
        if (time == null) {
            int entry = general.findTime(values);
            time = entry < 0 ? null : values.value(entry);
        }
        format.dialect().derive(values, fields);
        return time;
    }
}
