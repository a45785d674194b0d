package org.isolog.ingest.formats.windows;

import java.io.IOException;

/** The text of XML without its references (XML 1.0, sections 4.1 and 4.6). */
final class XmlText {
    private static final int LONGEST_REFERENCE = 12;

    private XmlText() {
    }

    /** @throws IOException if it holds a reference to an entity of its own, or a broken one */
    static String plain(String text, int from, int to) throws IOException {
        int ampersand = text.indexOf('&', from);
        if (ampersand < 0 || ampersand >= to) {
            return text.substring(from, to);
        }
        StringBuilder plain = new StringBuilder(to - from);
        int at = from;
        while (ampersand >= 0 && ampersand < to) {
            int semicolon = text.indexOf(';', ampersand);
            if (semicolon < 0 || semicolon >= to || semicolon - ampersand > LONGEST_REFERENCE) {
                throw new IOException("a reference without its end");
            }
            plain.append(text, at, ampersand);
            appendReference(plain, text.substring(ampersand + 1, semicolon));
            at = semicolon + 1;
            ampersand = text.indexOf('&', at);
        }
        return plain.append(text, at, to).toString();
    }

    private static void appendReference(StringBuilder plain, String reference) throws IOException {
        switch (reference) {
            case "lt" -> plain.append('<');
            case "gt" -> plain.append('>');
            case "amp" -> plain.append('&');
            case "quot" -> plain.append('"');
            case "apos" -> plain.append('\'');
            default -> plain.appendCodePoint(codePoint(reference));
        }
    }

    private static int codePoint(String reference) throws IOException {
        if (reference.length() < 2 || reference.charAt(0) != '#') {
            throw new IOException("an entity of its own");
        }
        boolean hex = reference.charAt(1) == 'x' || reference.charAt(1) == 'X';
        try {
            int code = Integer.parseUnsignedInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
            if (!Character.isValidCodePoint(code)) {
                throw new IOException("a character that does not exist");
            }
            return code;
        } catch (NumberFormatException | IndexOutOfBoundsException broken) {
            throw new IOException("a broken character reference", broken);
        }
    }
}
