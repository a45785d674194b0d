package org.isolog.ingest.formats.network;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Undoes the escapes of Zeek's ASCII writer: {@code \\} and {@code \xHH}. Control characters stay escaped, because that is how
 * they can be read; bytes from 0x80 on become text where they are UTF-8.
 */
final class ZeekText {
    private ZeekText() {
    }

    static String plain(String text) {
        int backslash = text.indexOf('\\');
        if (backslash < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        plain.append(text, 0, backslash);
        int at = backslash;
        while (at < text.length()) {
            char c = text.charAt(at);
            int code = c == '\\' ? escapedByte(text, at) : -1;
            if (code >= 0x80) {
                at = appendBytes(text, at, plain);
            } else if (code >= ' ' && code < 0x7f || code == '\t') {
                plain.append((char) code);
                at += 4;
            } else if (c == '\\' && text.startsWith("\\", at + 1)) {
                plain.append('\\');
                at += 2;
            } else {
                plain.append(c);
                at++;
            }
        }
        return plain.toString();
    }

    /** The byte that is written as {@code \xHH} at this place, or -1. */
    private static int escapedByte(String text, int at) {
        if (at + 4 > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'x') {
            return -1;
        }
        int high = Character.digit(text.charAt(at + 2), 16);
        int low = Character.digit(text.charAt(at + 3), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    private static int appendBytes(String text, int start, StringBuilder plain) {
        int end = start;
        while (escapedByte(text, end) >= 0x80) {
            end += 4;
        }
        byte[] bytes = new byte[(end - start) / 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) escapedByte(text, start + 4 * i);
        }
        try {
            plain.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
        } catch (CharacterCodingException binary) {
            plain.append(text, start, end);
        }
        return end;
    }
}
