package org.isolog.integrity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.Sha256;

/**
 * The bytes that stand for an event in a seal. Different events have different bytes: every part has a fixed width or is
 * preceded by its length.
 *
 * <pre>
 * int  source       long record     long byte offset
 * byte 1 if there is an instant, else 0;  if 1: long epoch second, int nanosecond
 * text of the time  text: name of the time's quality
 * int  number of fields, then for each, in order:  text name, text value
 * text raw
 * </pre>
 *
 * <p>Numbers are big-endian. A text is an int, its number of UTF-16 units (-1 for none), and the units; units and not UTF-8,
 * because a JSON log may hold half a surrogate pair, which UTF-8 cannot. The event's id is left out: it is its place in the
 * case, and the order of rows is sealed as such.
 *
 * <p>For one thread.
 */
final class CanonicalEvent {
    private byte[] bytes = new byte[4096];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private final MessageDigest sha = Sha256.digest();

    /** SHA-256 of the event's canonical bytes. */
    byte[] digest(Event event) {
        encode(event);
        sha.update(bytes, 0, buffer.position());
        return sha.digest();
    }

    byte[] bytes(Event event) {
        encode(event);
        return Arrays.copyOf(bytes, buffer.position());
    }

    private void encode(Event event) {
        buffer.clear();
        room(20);
        buffer.putInt(event.ref().source()).putLong(event.ref().record()).putLong(event.ref().byteOffset());
        time(event.time());
        Fields fields = event.fields();
        room(4);
        buffer.putInt(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            text(fields.name(i));
            text(fields.value(i));
        }
        text(event.raw());
    }

    private void time(EventTime time) {
        room(13);
        buffer.put((byte) (time.isMissing() ? 0 : 1));
        if (!time.isMissing()) {
            buffer.putLong(time.instant().getEpochSecond()).putInt(time.instant().getNano());
        }
        text(time.text());
        text(time.quality().name());
    }

    private void text(String text) {
        int length = text == null ? -1 : text.length();
        room(4 + 2 * Math.max(0, length));
        buffer.putInt(length);
        int at = buffer.position();
        for (int i = 0; i < length; i++) {
            char unit = text.charAt(i);
            bytes[at++] = (byte) (unit >>> 8);
            bytes[at++] = (byte) unit;
        }
        buffer.position(at);
    }

    private void room(int needed) {
        if (buffer.remaining() < needed) {
            int position = buffer.position();
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, position + needed));
            buffer = ByteBuffer.wrap(bytes).position(position);
        }
    }
}
