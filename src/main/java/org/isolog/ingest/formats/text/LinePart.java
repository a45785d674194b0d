package org.isolog.ingest.formats.text;

/**
 * A part of a line in a proposed pattern.
 *
 * @param piece of {@link GrokPieces}; for a literal part the expression itself
 * @param field what it becomes; null for a literal part
 * @param words whether it is free text
 */
record LinePart(String piece, String field, boolean words) {
    private static final String SPECIAL = "\\.[]{}()*+?^$|";

    static LinePart of(String piece, String field) {
        return new LinePart(piece, field, false);
    }

    static LinePart words(String piece, String field) {
        return new LinePart(piece, field, true);
    }

    /** An expression that names its fields itself, or none. */
    static LinePart fixed(String expression) {
        return new LinePart(expression, null, false);
    }

    /** These characters as they stand there; several blanks are any number of them. */
    static LinePart literal(String characters) {
        return fixed(escaped(characters));
    }

    String expression(String name) {
        if (field == null) {
            return piece;
        }
        return piece.startsWith("(") ? "(?<" + name + ">" + piece.substring(1) : "%{" + piece + ":" + name + "}";
    }

    static String escaped(String characters) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (Character.isWhitespace(c)) {
                boolean several = i + 1 < characters.length() && Character.isWhitespace(characters.charAt(i + 1));
                while (i + 1 < characters.length() && Character.isWhitespace(characters.charAt(i + 1))) {
                    i++;
                }
                escaped.append(several ? "\\s+" : c == ' ' ? " " : "\\s");
            } else if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
