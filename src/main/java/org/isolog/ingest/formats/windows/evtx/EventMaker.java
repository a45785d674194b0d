package org.isolog.ingest.formats.windows.evtx;

import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;

import java.time.DateTimeException;
import java.time.Instant;

/** Makes an event of a record: its fields, its time, and Event XML as its text. For one thread. */
final class EventMaker {
    private static final int NUMBER = 8;
    private static final int WRITTEN = 16;

    private final XmlText xml = new XmlText();
    private final EventValues values = new EventValues();
    private final XmlSink both = new Both(xml, values);
    private final Fields.Builder fields = new Fields.Builder();

    /** @throws DamagedException if the record cannot be unfolded */
    Event make(SourceRef ref, ChunkBytes bytes, RecordWalk walk, Unfolder unfolder) throws DamagedException {
        int at = walk.at();
        xml.clear();
        values.clear();
        unfolder.unfold(at + RecordWalk.HEADER, walk.size() - RecordWalk.HEADER - RecordWalk.TAIL, both);
        if (!values.isEvent()) {
            throw new DamagedException("The record holds no Windows event.");
        }
        EventTime time = time(values.time(), bytes.i64(at + WRITTEN));
        values.put(fields);
        return new Event(0, ref, time, fields.build(), xml.take());
    }

    /** What is known of a record that cannot be unfolded. */
    String excerpt(ChunkBytes bytes, int at) throws DamagedException {
        return "record " + Long.toUnsignedString(bytes.i64(at + NUMBER)) + ", written " + WindowsTimes.ofFileTime(bytes.i64(at + WRITTEN));
    }

    /** An event that does not say when it was made was made when it was written. */
    private static EventTime time(String created, long written) {
        if (created == null) {
            return EventTime.stated(WindowsTimes.instant(written), WindowsTimes.ofFileTime(written));
        }
        try {
            return EventTime.stated(Instant.parse(created), created);
        } catch (DateTimeException unreadable) {
            return EventTime.unreadable(created);
        }
    }

    private record Both(XmlSink first, XmlSink second) implements XmlSink {
        @Override
        public void start(String name) {
            first.start(name);
            second.start(name);
        }

        @Override
        public void attribute(String name, String value) {
            first.attribute(name, value);
            second.attribute(name, value);
        }

        @Override
        public void text(String text) {
            first.text(text);
            second.text(text);
        }

        @Override
        public void instruction(String target, String data) {
            first.instruction(target, data);
            second.instruction(target, data);
        }

        @Override
        public void end(String name) {
            first.end(name);
            second.end(name);
        }
    }
}
