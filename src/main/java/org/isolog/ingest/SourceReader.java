package org.isolog.ingest;

import org.isolog.core.CancelledException;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads one file from its first byte to its last, on the thread of the caller. */
public final class SourceReader {
    private static final int RECORDS_BETWEEN_CHECKS = 1024;

    /**
     * Streams all records of a file into the sink.
     *
     * @param progress told the bytes of the file as it lies on disk or in its archive
     * @throws org.isolog.core.IsologException {@code FILE-UNREADABLE} if the file cannot be opened or fails while it is read
     * @throws CancelledException              if the user asked to stop
     */
    public ReadResult read(Evidence file, LogFormat format, ReadOptions options, EventSink sink, Progress progress) {
        Problems problems = new Problems();
        Counts counts = new Counts(shared(sink));
        try (EvidenceFile evidence = EvidenceFile.open(file, progress, problems)) {
            RecordReader reader = format.open(evidence.input(), options);
            while (reader.next(counts)) {
                if ((counts.stored + counts.skipped) % RECORDS_BETWEEN_CHECKS == 0) {
                    progress.checkCancelled();
                }
            }
            evidence.drain();
            describe(evidence.input(), counts, problems);
            return new ReadResult(evidence.size(), evidence.sha256(), counts.stored + counts.skipped, counts.stored, counts.skipped,
                    problems.sentences());
        } catch (IOException e) {
            throw EvidenceFile.unreadable(file, e);
        }
    }

    /** The first {@code rows} events, read by the same parser as an import; stops early where nothing but skipped records come. */
    public Preview preview(Evidence file, LogFormat format, ReadOptions options, int rows) {
        Problems problems = new Problems();
        List<Event> events = new ArrayList<>();
        List<SkippedRecord> skipped = new ArrayList<>();
        EventSink sink = shared(collect(events, skipped));
        try (EvidenceFile evidence = EvidenceFile.open(file, Progress.silent(), problems)) {
            RecordReader reader = format.open(evidence.input(), options);
            while (events.size() < rows && skipped.size() < 10 * rows && reader.next(sink)) {
                // the sink collects
            }
        } catch (IOException e) {
            throw EvidenceFile.unreadable(file, e);
        }
        Set<String> fields = new LinkedHashSet<>();
        events.forEach(event -> event.fields().forEach((name, value) -> fields.add(name)));
        return new Preview(events, skipped, List.copyOf(fields), problems.sentences());
    }

    private static EventSink shared(EventSink sink) {
        WrittenNames names = new WrittenNames();
        return new EventSink() {
            @Override
            public void event(Event event) {
                sink.event(names.shared(event));
            }

            @Override
            public void skipped(SkippedRecord record) {
                sink.skipped(record);
            }
        };
    }

    private static EventSink collect(List<Event> events, List<SkippedRecord> skipped) {
        return new EventSink() {
            @Override
            public void event(Event event) {
                events.add(event);
            }

            @Override
            public void skipped(SkippedRecord record) {
                skipped.add(record);
            }
        };
    }

    private static void describe(RecordInput input, Counts counts, Problems problems) {
        if (input.head().isEmpty()) {
            problems.add("The file is empty.");
        }
        if (input.decoder().fallbacks() > 0) {
            problems.add("Lines that are not valid UTF-8 and were read as windows-1252: " + input.decoder().fallbacks() + ".");
        }
        if (counts.withNul > 0) {
            problems.add("Records that hold NUL bytes, kept as they are: " + counts.withNul + ".");
        }
    }

    private static final class Counts implements EventSink {
        private final EventSink sink;
        private long stored;
        private long skipped;
        private long withNul;

        Counts(EventSink sink) {
            this.sink = sink;
        }

        @Override
        public void event(Event event) {
            sink.event(event);
            stored++;
            if (event.raw().indexOf('\0') >= 0) {
                withNul++;
            }
        }

        @Override
        public void skipped(SkippedRecord record) {
            sink.skipped(record);
            skipped++;
        }
    }
}
