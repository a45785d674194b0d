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
                        skip(walk.damage(), "", sink);
                        return true;
                    }
                    case END -> {
                        chunk = null;
                        if (!found) {
                            skip("No record could be found in a damaged chunk.", "", sink);
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
            unfolder = new Unfolder(next.bytes());
            found = next.state() == Chunk.State.INTACT;
            chunk = next;
        }
        return next != null;
    }

    private void read(EventSink sink) throws DamagedException {
        found = true;
        SourceRef ref = new SourceRef(source, record + 1, chunk.offset() + walk.at());
        Event event;
        try {
            event = maker.make(ref, chunk.bytes(), walk, unfolder);
        } catch (DamagedException damage) {
            String number = Long.toUnsignedString(chunk.bytes().i64(walk.at() + 8));
            skip(damage.getMessage(), "record " + number + ", written " + WindowsTimes.ofFileTime(chunk.bytes().i64(walk.at() + 16)), sink);
            return;
        }
        record++;
        sink.event(event);
    }

    private void skip(String reason, String excerpt, EventSink sink) {
        found = true;
        record++;
        sink.skipped(Skips.of(record, ref(), reason, excerpt));
    }

    private long ref() {
        return (chunk == null ? 0 : chunk.offset()) + walk.at();
    }
}
