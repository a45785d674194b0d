package org.isolog.cli;

/**
 * Text that is safe to print: a log may hold escape sequences that recolour, rename or type into a terminal, and characters that turn
 * the reading direction around.
 */
final class SafeText {
    private static final int SHOWN_AS = '·';

    private SafeText() {
    }

    /** The text on one line, each control, format or line-separating character shown as a dot. */
    static String of(String text) {
        return text.codePoints().map(point -> isHidden(point) ? SHOWN_AS : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
