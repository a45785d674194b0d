package org.isolog.ingest.formats.syslog;

import org.isolog.core.Event;
import org.isolog.core.SourceRef;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.Skips;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Messages with their length in bytes before them, as they go over a connection (RFC 6587, section 3.4.1). Where no length stands,
 * everything up to the end of the line is skipped.
 */
final class OctetFrames implements RecordReader {
    private static final String BROKEN = "No syslog message with its length before it begins here.";
    private static final int MOST_DIGITS = 7;

    private final InputStream in;
    private final SyslogLines lines;
    private final int source;
    private boolean cut;
    private long offset;
    private long record;

    OctetFrames(RecordInput in, int source, SyslogLines lines) {
        this.in = new BufferedInputStream(in.bytes(), 1 << 16);
        this.source = source;
        this.lines = lines;
    }

    /** Whether a text begins with a length and a priority. */
    static boolean start(String text) {
        int digits = HeaderTime.digitsEnd(text, 0, MOST_DIGITS);
        return digits > 0 && text.startsWith(" <", digits) && SyslogPriority.end(text.substring(digits + 1)) > 0;
    }

    @Override
    public boolean next(EventSink sink) throws IOException {
        int c = read();
        while (c == '\n' || c == '\r' || c == ' ') {
            c = read();
        }
        if (c < 0) {
            return false;
        }
        long start = offset - 1;
        record++;
        StringBuilder digits = new StringBuilder();
        while (c >= '0' && c <= '9' && digits.length() < MOST_DIGITS) {
            digits.append((char) c);
            c = read();
        }
        if (c != ' ' || digits.isEmpty() || Integer.parseInt(digits.toString()) > RecordInput.MAX_RECORD) {
            sink.skipped(Skips.of(record, start, BROKEN, digits + restOfLine(c)));
            return true;
        }
        String message = message(Integer.parseInt(digits.toString()));
        Event event = lines.parse(new SourceRef(source, record, start), message, "");
        if (event == null || cut) {
            sink.skipped(Skips.of(record, start, cut ? "The message is cut off where the file ends." : BROKEN, message));
        } else {
            sink.event(event);
        }
        return true;
    }

    private String message(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        offset += bytes.length;
        cut = bytes.length < length;
        int end = bytes.length;
        while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private String restOfLine(int first) throws IOException {
        StringBuilder text = new StringBuilder();
        int c = first;
        while (c >= 0 && c != '\n') {
            if (text.length() < 200) {
                text.append((char) c);
            }
            c = read();
        }
        return text.toString();
    }

    private int read() throws IOException {
        int c = in.read();
        offset += c < 0 ? 0 : 1;
        return c;
    }
}
