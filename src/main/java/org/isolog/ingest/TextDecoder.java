package org.isolog.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes records one by one, so that one record in a wrong encoding does not spoil the others: what is not valid UTF-8 is read as
 * windows-1252 (in which nearly every byte means something), and counted.
 */
final class TextDecoder {
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final Charset charset;
    private long fallbacks;

    TextDecoder(Charset charset) {
        this.charset = charset;
    }

    String decode(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, charset);
        if (charset != StandardCharsets.UTF_8 || text.indexOf('\uFFFD') < 0 || isValid(bytes, offset, length)) {
            return text;
        }
        fallbacks++;
        return new String(bytes, offset, length, FALLBACK);
    }

    /** How many texts were not valid UTF-8. */
    long fallbacks() {
        return fallbacks;
    }

    private static boolean isValid(byte[] bytes, int offset, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }
}
