package org.isolog.ingest.formats.json;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Line;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.Skips;
import org.isolog.ingest.formats.words.MessageFacts;

import java.io.IOException;

/** Reads the JSON objects of one file in the arrangement its head shows. */
final class JsonReader implements RecordReader {
    private static final int LONGEST_TIME = 40;

    private final Texts texts;
    private final boolean byLine;
    private final TimeParser times;
    private final JsonRecords records;
    private final int source;
    private long record;

    private interface Texts {
        Line next() throws IOException;
    }

    private JsonReader(Texts texts, boolean byLine, TimeParser times, JsonDialects dialects, int source) {
        this.texts = texts;
        this.byLine = byLine;
        this.times = times;
        this.records = new JsonRecords(dialects, times);
        this.source = source;
    }

    static JsonReader of(RecordInput in, ReadOptions options, JsonDialects dialects) throws IOException {
        JsonShape shape = JsonShape.of(in.head(), JsonFormat.factory());
        boolean byLine = shape == null || shape == JsonShape.LINES;
        Texts texts = byLine ? in.lines()::next : in.elements(shape.depth())::next;
        return new JsonReader(texts, byLine, new TimeParser(options, in.modified()), dialects, options.source());
    }

    /** Programs that were told to write JSON later on have lines {@code [2025-12-11 10:00:00] text} before it; null for all else. */
    private Event plainLine(Line line) {
        String text = line.text();
        int close = text.startsWith("[") ? text.indexOf(']') : -1;
        if (close < 0 || close > LONGEST_TIME || !times.isWritten(text.substring(1, close))) {
            return null;
        }
        String message = text.substring(close + 1).strip();
        Fields.Builder fields = new Fields.Builder().put(Ecs.MESSAGE, message);
        MessageFacts.complete(message, fields);
        return new Event(0, new SourceRef(source, record + 1, line.offset()), times.parse(text.substring(1, close)), fields.build(), text);
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        Line text = texts.next();
        while (text != null && text.isBlank()) {
            text = texts.next();
        }
        if (text == null) {
            return false;
        }
        Event plain = text.fault() == null && byLine ? plainLine(text) : null;
        if (plain != null) {
            record++;
            sink.event(plain);
        } else if (text.fault() != null) {
            sink.skipped(Skips.of(record + 1, text.offset(), text.fault().reason(), text.text()));
            record++;
        } else {
            record += records.read(new SourceRef(source, record + 1, text.offset()), text.text(), sink);
        }
        return true;
    }
}
