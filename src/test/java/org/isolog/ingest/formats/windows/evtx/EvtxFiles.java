package org.isolog.ingest.formats.windows.evtx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.ReadResult;
import org.isolog.ingest.SourceReader;

/** Reads EVTX bytes as an import does. */
final class EvtxFiles {
    private EvtxFiles() {
    }

    record Read(List<Event> events, List<SkippedRecord> skipped, ReadResult result) {
        List<String> xml() {
            return events.stream().map(Event::raw).toList();
        }

        List<String> reasons() {
            return skipped.stream().map(SkippedRecord::reason).toList();
        }
    }

    /** @param folder where the bytes are put into a file */
    static Read read(Path folder, byte[] bytes) {
        return read(folder, bytes, new EvtxFormat());
    }

    /** The same for twins of EVTX files in other formats. */
    static Read read(Path folder, byte[] bytes, LogFormat format) {
        List<Event> events = new ArrayList<>();
        List<SkippedRecord> skipped = new ArrayList<>();
        EventSink sink = new EventSink() {
            @Override
            public void event(Event event) {
                events.add(event);
            }

            @Override
            public void skipped(SkippedRecord record) {
                skipped.add(record);
            }
        };
        try {
            Path file = Files.write(folder.resolve("log"), bytes);
            ReadOptions options = new ReadOptions(ZoneOffset.UTC, null, 1);
            ReadResult result = new SourceReader().read(Evidence.of(file), format, options, sink, Progress.silent());
            return new Read(events, skipped, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
