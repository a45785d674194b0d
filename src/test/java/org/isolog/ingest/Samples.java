package org.isolog.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.isolog.core.Event;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.investigation.Formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** What tests of the import share: the formats, a sink that remembers, and events as text to compare. */
final class Samples {
    static final List<LogFormat> FORMATS = Formats.catalogue();
    static final ReadOptions UTC_2025 = new ReadOptions(ZoneOffset.UTC, 2025, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {
    }

    /** Everything that came out of one file. */
    static final class Remembering implements EventSink {
        final List<Event> events = new ArrayList<>();
        final List<SkippedRecord> skipped = new ArrayList<>();
        final List<String> lines = new ArrayList<>();

        @Override
        public void event(Event event) {
            events.add(event);
            lines.add(line(event));
        }

        @Override
        public void skipped(SkippedRecord record) {
            skipped.add(record);
            lines.add(line(record));
        }
    }

    record Read(ReadResult result, Remembering sink) {
        List<Event> events() {
            return sink.events;
        }

        List<SkippedRecord> skipped() {
            return sink.skipped;
        }
    }

    static Read read(Path file, LogFormat format, ReadOptions options) {
        Remembering sink = new Remembering();
        ReadResult result = new SourceReader().read(Evidence.of(file), format, options, sink, Progress.silent());
        return new Read(result, sink);
    }

    static Path file(Path folder, String name, byte[] content) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String line(Event event) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("record", event.ref().record());
        values.put("offset", event.ref().byteOffset());
        values.put("time", event.time().isMissing() ? null : event.time().instant().toString());
        values.put("written", event.time().text());
        values.put("quality", event.time().quality().name());
        Map<String, String> fields = new LinkedHashMap<>();
        event.fields().forEach(fields::put);
        values.put("fields", fields);
        values.put("raw", event.raw());
        return json(values);
    }

    private static String line(SkippedRecord record) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("record", record.record());
        values.put("offset", record.byteOffset());
        values.put("skipped", record.reason());
        values.put("excerpt", record.excerpt());
        return json(values);
    }

    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
