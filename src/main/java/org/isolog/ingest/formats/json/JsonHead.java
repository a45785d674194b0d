package org.isolog.ingest.formats.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import org.isolog.ingest.Head;

import java.io.IOException;
import java.util.List;

/** The first records of a file, to tell whose they are. */
final class JsonHead {
    private static final int RECORDS = 30;

    private final JsonDialects dialects;
    private final JsonDialect wanted;
    private final JsonFactory json = JsonFormat.factory();
    private final JsonFlattener flattener;
    private int seen;
    private int claimed;

    private JsonHead(JsonDialects dialects, JsonDialect wanted) {
        this.dialects = dialects;
        this.wanted = wanted;
        this.flattener = new JsonFlattener(json, new JsonNames(dialects.size()));
    }

    /** Which part of the first records is of this dialect and of none before it: 0..1. */
    static double share(Head head, JsonDialects dialects, JsonDialect wanted) {
        JsonHead first = new JsonHead(dialects, wanted);
        JsonShape shape = JsonShape.of(head, first.json);
        if (shape == null) {
            return 0;
        }
        if (shape == JsonShape.LINES) {
            first.readLines(head.filledLines());
        } else {
            first.readRecords(head.text(), shape.depth());
        }
        return first.seen == 0 ? 0 : (double) first.claimed / first.seen;
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
        if (claimant >= 0 && dialects.format(claimant).dialect() == wanted) {
            claimed++;
        }
    }
}
