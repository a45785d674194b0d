package org.isolog.report;

import java.util.Locale;

/**
 * Text of a log as a person can see it: characters that hide, move or reorder what is around them are shown as signs.
 * C0 controls become their control pictures (U+2400 on), others their code point as in ⟨U+202E⟩. Line feeds and tabs stay.
 *
 * @see <a href="https://trojansource.codes/">Boucher, Anderson: Trojan Source, 2021, on direction overrides</a>
 */
public final class VisibleText {
    private VisibleText() {
    }

    public static String of(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.replace("\r\n", "\n").codePoints().forEach(point -> append(point, visible));
        return visible.toString();
    }

    /** On one line and at most {@code most} characters long; a sign says that something was cut. */
    public static String line(String text, int most) {
        String head = text == null ? "" : text.substring(0, cut(text, most));
        String line = of(head.strip()).replace('\n', '␊').replace('\t', ' ');
        return text != null && head.length() < text.length() ? line + "…" : line;
    }

    /** How many of the text's first characters to show so that no surrogate pair is cut in two. */
    static int cut(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static void append(int point, StringBuilder visible) {
        if (point == '\n' || point == '\t') {
            visible.append((char) point);
        } else if (point < 0x20) {
            visible.append((char) (0x2400 + point));
        } else if (point == 0x7F) {
            visible.append('␡');
        } else if (hidden(point)) {
            visible.append(String.format(Locale.ROOT, "⟨U+%04X⟩", point));
        } else {
            visible.appendCodePoint(point);
        }
    }

    private static boolean hidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
