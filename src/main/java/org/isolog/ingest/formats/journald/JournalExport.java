package org.isolog.ingest.formats.journald;

import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.Skips;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Entries in the journal export format (systemd.io, "Journal Export Formats"): a line {@code NAME=value} a field, a blank line behind
 * an entry; a value that holds line ends stands behind its name's line with its length in eight bytes before it.
 */
final class JournalExport implements RecordReader {
    private static final int LENGTH_BYTES = 8;

    private final InputStream in;
    private final int source;
    private final JournalEntry entry;
    private final StringBuilder raw = new StringBuilder();
    private long offset;
    private long record;
    private String broken;

    JournalExport(RecordInput in, int source, JournalEntry entry) {
        this.in = new BufferedInputStream(in.bytes(), 1 << 16);
        this.source = source;
        this.entry = entry;
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        long start = offset;
        String line = line();
        while (line != null && line.isEmpty()) {
            start = offset;
            line = line();
        }
        if (line == null) {
            return false;
        }
        entry.start();
        raw.setLength(0);
        broken = null;
        while (line != null && !line.isEmpty()) {
            field(line);
            line = line();
        }
        record++;
        String text = raw.toString();
        if (broken == null && !entry.isEntry()) {
            broken = "The entry has neither time nor message.";
        }
        if (broken != null) {
            sink.skipped(Skips.of(record, start, broken, text));
        } else {
            sink.event(entry.event(new SourceRef(source, record, start), text));
        }
        return true;
    }

    private void field(String line) throws IOException {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line : line.substring(0, equals);
        String value = equals < 0 ? binary() : line.substring(equals + 1);
        if (raw.length() + value.length() > RecordInput.MAX_RECORD) {
            broken = "The record is longer than 1,000,000 characters.";
            return;
        }
        raw.append(raw.isEmpty() ? "" : "\n").append(name).append('=').append(value);
        entry.put(name, value);
    }

    private String binary() throws IOException {
        byte[] size = in.readNBytes(LENGTH_BYTES);
        offset += size.length;
        long length = 0;
        for (int i = size.length - 1; i >= 0; i--) {
            length = length << 8 | size[i] & 0xFF;
        }
        if (size.length < LENGTH_BYTES || length < 0 || length > RecordInput.MAX_RECORD) {
            broken = "A value of the entry has no length that can be read.";
            return "";
        }
        byte[] value = in.readNBytes((int) length);
        offset += value.length;
        if (value.length < length || read() != '\n') {
            broken = "A value of the entry is not as long as it says.";
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    /** Null at the end. */
    private String line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int c = read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (bytes.size() < RecordInput.MAX_RECORD) {
                bytes.write(c);
            }
            c = read();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int read() throws IOException {
        int c = in.read();
        offset += c < 0 ? 0 : 1;
        return c;
    }
}
