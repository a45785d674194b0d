package org.isolog.ingest.formats.device;

/** Undoes the backslashes of CEF and of quoted values: before an equals sign, a bar, a quote or a backslash, and in {@code \n}, {@code \r}. */
final class Escapes {
    private Escapes() {
    }

    /** A backslash before anything else stands for itself; so does one before a letter in a value with the path of a drive ({@code C:\new}). */
    static String undo(String text) {
        int slash = text.indexOf('\\');
        if (slash < 0) {
            return text;
        }
        int drive = text.indexOf(":\\");
        boolean path = drive >= 0 && !text.startsWith("\\", drive + 2);
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, slash);
        for (int i = slash; i < text.length(); i++) {
            char c = text.charAt(i);
            char meant = c == '\\' && i + 1 < text.length() ? meant(text.charAt(i + 1), path) : 0;
            plain.append(meant == 0 ? c : meant);
            i += meant == 0 ? 0 : 1;
        }
        return plain.toString();
    }

    private static char meant(char next, boolean path) {
        return switch (next) {
            case '=', '|', '"' -> next;
            case '\\' -> path ? 0 : next;
            case 'n' -> path ? 0 : '\n';
            case 'r' -> path ? 0 : '\r';
            default -> 0;
        };
    }
}
