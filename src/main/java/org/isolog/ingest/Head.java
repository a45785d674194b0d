package org.isolog.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The beginning of a file after decompression, by which its encoding and format are guessed.
 *
 * <p>Encodings: UTF-8 and UTF-16 by their byte order marks, UTF-16 without one by its zero bytes; all else is taken as UTF-8,
 * and a record that is not valid UTF-8 is later read as windows-1252.
 */
public final class Head {
    /** Bytes that are looked at. */
    public static final int SIZE = 64 * 1024;

    private final String fileName;
    private final byte[] bytes;
    private final boolean whole;
    private final Charset charset;
    private final int bomLength;
    private final String text;
    private final List<String> lines;
    private final List<String> filledLines;
    private final Map<Object, Object> shared = new HashMap<>();

    /**
     * @param fileName a hint at most
     * @param bytes    the first bytes, at most {@link #SIZE}; kept, not copied
     * @param whole    whether these are all bytes of the file
     */
    public Head(String fileName, byte[] bytes, boolean whole) {
        this.fileName = fileName;
        this.bytes = bytes;
        this.whole = whole;
        this.charset = charsetOf(bytes);
        this.bomLength = bomLengthOf(bytes);
        this.text = new TextDecoder(charset).decode(bytes, bomLength, bytes.length - bomLength);
        this.lines = linesOf(text, lineEnd(), whole);
        this.filledLines = filled(lines);
    }

    public String fileName() {
        return fileName;
    }

    public Charset charset() {
        return charset;
    }

    /** Bytes of the byte order mark, 0 if there is none. */
    public int bomLength() {
        return bomLength;
    }

    /** Decoded, without the byte order mark. */
    public String text() {
        return text;
    }

    /** The complete lines without their line ends; a line that the end of the head cuts is left out, unless it is the only one. */
    public List<String> lines() {
        return lines;
    }

    /** Lines with anything but white space in them. */
    public List<String> filledLines() {
        return filledLines;
    }

    /**
     * What somebody worked out about this head, made when it is first asked for: formats that begin alike, such as all those of JSON, share
     * it. A head is for one thread.
     *
     * @param key tells what it is; the same key is the same thing
     */
    public <T> T shared(Class<T> kind, Object key, Supplier<T> maker) {
        Object known = shared.get(key);
        if (known == null) {
            known = maker.get();
            shared.put(key, known);
        }
        return kind.cast(known);
    }

    public boolean whole() {
        return whole;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** The character that ends a line: LF, or CR where the head has no LF at all. */
    public char lineEnd() {
        return text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? '\r' : '\n';
    }

    /** Whether this is no text: more than one character in ten is a control character that logs do not use. */
    public boolean isBinary() {
        int control = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0x1b) {
                control++;
            }
        }
        return control * 10 > text.length();
    }

    /** The bytes themselves, not a copy; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    private static Charset charsetOf(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int sample = Math.min(bytes.length, 2000) & ~1;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < sample; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = sample / 2;
        if (pairs > 1 && oddZeros * 10 > pairs * 7 && evenZeros * 10 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        if (pairs > 1 && evenZeros * 10 > pairs * 7 && oddZeros * 10 < pairs) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int bomLengthOf(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) ? 2 : 0;
    }

    private static boolean starts(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<String> filled(List<String> lines) {
        List<String> filled = new ArrayList<>(lines.size());
        for (String line : lines) {
            if (!line.isBlank()) {
                filled.add(line);
            }
        }
        return List.copyOf(filled);
    }

    private static List<String> linesOf(String text, char lineEnd, boolean whole) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf(lineEnd); end >= 0; end = text.indexOf(lineEnd, from)) {
            boolean crlf = lineEnd == '\n' && end > from && text.charAt(end - 1) == '\r';
            lines.add(text.substring(from, crlf ? end - 1 : end));
            from = end + 1;
        }
        if (from < text.length() && (whole || lines.isEmpty())) {
            lines.add(text.substring(from));
        }
        return List.copyOf(lines);
    }
}
