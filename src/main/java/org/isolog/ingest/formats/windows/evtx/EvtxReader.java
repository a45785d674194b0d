package org.isolog.ingest.formats.windows.evtx;

import org.isolog.core.Event;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.Skips;

import java.io.IOException;

/** Reads the records of a file chunk by chunk; memory holds one chunk and its templates. For one thread. */
final class EvtxReader implements RecordReader {
    private final ChunkSource chunks;
    private final int source;
    private final EventMaker maker = new EventMaker();
    private final TemplateMemory templates = new TemplateMemory();
    private long record;
    private Chunk chunk;
    private RecordWalk walk;
    private Unfolder unfolder;
    private boolean found;

    EvtxReader(RecordInput in, int source) {
        this.chunks = new ChunkSource(in.bytes(), in.problems());
        this.source = source;
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        try {
            while (chunk != null || startChunk()) {
                switch (walk.step()) {
                    case RECORD -> {
                        read(sink);
                        return true;
                    }
                    case DAMAGED -> {
                        skip(offset(), walk.damage(), "", sink);
                        return true;
                    }
                    case END -> {
                        if (endChunk(sink)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        } catch (DamagedException outside) {
            throw new IllegalStateException("the walk left its chunk", outside);
        }
    }

    private boolean startChunk() throws IOException, DamagedException {
        Chunk next = chunks.next();
        if (next != null) {
            walk = new RecordWalk(next);
            unfolder = new Unfolder(next.bytes(), templates);
            found = next.state() == Chunk.State.INTACT;
            chunk = next;
        }
        return next != null;
    }

    /** Whether something had to be said about the chunk. */
    private boolean endChunk(EventSink sink) {
        boolean silent = found;
        if (!silent) {
            skip(chunk.offset(), "No record could be found in a damaged chunk.", "", sink);
        }
        chunk = null;
        return !silent;
    }

    private void read(EventSink sink) throws DamagedException {
        found = true;
        Event event;
        try {
            event = maker.make(new SourceRef(source, record + 1, offset()), chunk.bytes(), walk, unfolder);
        } catch (DamagedException damage) {
            skip(offset(), damage.getMessage(), maker.excerpt(chunk.bytes(), walk.at()), sink);
            return;
        }
        record++;
        sink.event(event);
    }

    private void skip(long at, String reason, String excerpt, EventSink sink) {
        found = true;
        record++;
        sink.skipped(Skips.of(record, at, reason, excerpt));
    }

    /** Of the record in the file. */
    private long offset() {
        return chunk.offset() + walk.at();
    }
}
