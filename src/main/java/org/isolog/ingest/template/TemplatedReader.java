package org.isolog.ingest.template;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.RecordReader;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Adds to each event of another reader the type of its message, unless a rule has named its action or code already.
 *
 * <p>A template grows more general with the messages. So the first records of the file, at most {@link #RECORDS_AHEAD} and
 * {@link #CHARACTERS_AHEAD}, are read ahead and learned from before the first is handed over; later ones are described as they come.
 */
public final class TemplatedReader implements RecordReader {
    /** {@code log.template_id}: the type, the same for all messages of it in a file. */
    public static final String ID = "log.template_id";
    /** {@code log.template}: the text of the type as known at that record. */
    public static final String TEXT = "log.template";
    /** {@code log.parameters}: what varied. */
    public static final String PARAMETERS = "log.parameters";

    private static final int RECORDS_AHEAD = 10_000;
    private static final int CHARACTERS_AHEAD = 4_000_000;

    private final RecordReader reader;
    private final TemplateMiner miner = new TemplateMiner();
    private final Deque<Object> ahead = new ArrayDeque<>();
    private boolean learned;

    public TemplatedReader(RecordReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        if (!learned) {
            learned = true;
            readAhead();
        }
        Object first = ahead.poll();
        if (first == null) {
            return reader.next(describing(sink));
        }
        switch (first) {
            case Event event -> sink.event(described(event));
            case SkippedRecord skipped -> sink.skipped(skipped);
            default -> throw new IllegalStateException("neither an event nor a skipped record");
        }
        return true;
    }

    private void readAhead() throws IOException {
        Ahead records = new Ahead();
        while (ahead.size() < RECORDS_AHEAD && records.characters < CHARACTERS_AHEAD && reader.next(records)) {
            // the sink keeps and learns
        }
    }

    private EventSink describing(EventSink sink) {
        return new EventSink() {
            @Override
            public void event(Event event) {
                sink.event(described(event));
            }

            @Override
            public void skipped(SkippedRecord record) {
                sink.skipped(record);
            }
        };
    }

    private static boolean wantsType(Event event) {
        return event.get(Ecs.EVENT_ACTION) == null && event.get(Ecs.EVENT_CODE) == null && event.get(Ecs.MESSAGE) != null;
    }

    private Event described(Event event) {
        if (!wantsType(event)) {
            return event;
        }
        TemplateMiner.Type type = miner.describe(event.get(Ecs.MESSAGE));
        Fields fields = event.fields().with(ID, type.id(), TEXT, type.text(), PARAMETERS, type.parameters());
        return new Event(event.id(), event.ref(), event.time(), fields, event.raw());
    }

    private final class Ahead implements EventSink {
        private int characters;

        @Override
        public void event(Event event) {
            ahead.add(event);
            characters += event.raw().length();
            if (wantsType(event)) {
                miner.learn(event.get(Ecs.MESSAGE));
            }
        }

        @Override
        public void skipped(SkippedRecord record) {
            ahead.add(record);
            characters += record.excerpt().length();
        }
    }
}
