package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.isolog.ingest.Head;

import java.io.IOException;
import java.util.List;

/** The first records of a file, to tell whose they are; read once for all dialects. */
final class JsonHead {
    private static final int RECORDS = 30;

    private final JsonDialects dialects;
    private final JsonFactory json = JsonFormat.factory();
    private final JsonFlattener flattener;
    private final int[] claimed;
    private int seen;

    private JsonHead(JsonDialects dialects) {
        this.dialects = dialects;
        this.claimed = new int[dialects.size()];
        this.flattener = new JsonFlattener(json, new JsonNames(dialects.size()));
    }

    /** Which part of the first records is of this dialect and of none before it: 0..1. */
    static double share(Head head, JsonDialects dialects, int dialect) {
        JsonShape shape = JsonShape.of(head, JsonFormat.factory());
        if (shape == null) {
            return 0;
        }
        JsonHead first = head.shared(JsonHead.class, dialects, () -> of(head, dialects, shape));
        return first.seen == 0 ? 0 : (double) first.claimed[dialect] / first.seen;
    }

    private static JsonHead of(Head head, JsonDialects dialects, JsonShape shape) {
        JsonHead first = new JsonHead(dialects);
        if (shape == JsonShape.LINES) {
            first.readLines(head.filledLines());
        } else {
            first.readRecords(head.text(), shape.depth());
        }
        return first;
    }

    private void readLines(List<String> lines) {
        for (String line : lines.subList(0, Math.min(RECORDS, lines.size()))) {
            readRecords(line, 0);
        }
    }

    private void readRecords(String text, int depth) {
        try (JsonParser parser = json.createParser(text)) {
            int open = 0;
            JsonToken outer = null;
            JsonToken token = parser.nextToken();
            while (token != null && seen < RECORDS) {
                if (token == JsonToken.START_OBJECT && open == depth && (depth == 0 || outer == JsonToken.START_ARRAY)) {
                    count(flattener.read(parser));
                } else if (token.isStructStart()) {
                    open++;
                    outer = token;
                } else if (token.isStructEnd()) {
                    open--;
                    outer = null;
                }
                token = parser.nextToken();
            }
        } catch (IOException endOfHead) {
            // a single record that is longer than the head is known by its beginning
            if (seen == 0) {
                count(flattener.values());
            }
        }
    }

    private void count(JsonValues record) {
        seen++;
        int claimant = dialects.claimant(record);
        if (claimant >= 0) {
            claimed[claimant]++;
        }
    }
}
