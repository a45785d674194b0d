package org.isolog.ingest.archive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Names of the entries of one archive, for people: whatever they are, no file of that name is made. */
final class EntryNames {
    private static final int LONGEST = 500;

    private final Map<String, Integer> seen = new HashMap<>();

    /** Whether it is left out like a hidden file in a folder: a name with a dot in front, or what a Mac adds. */
    static boolean isHidden(String name) {
        return Arrays.stream(name.split("[/\\\\]")).anyMatch(part -> part.equals("__MACOSX")
                || part.startsWith(".") && !part.equals(".") && !part.equals(".."));
    }

    /** The name without what a screen or terminal would obey; a second one of the same name gets a number. */
    String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(LONGEST).forEach(c -> shown.appendCodePoint(isPlain(c) ? c : 0xFFFD));
        String clean = shown.toString().replaceFirst("^(?:\\./)+", "");
        int number = seen.merge(clean, 1, Integer::sum);
        return number == 1 ? clean : clean + " (" + number + ")";
    }

    private static boolean isPlain(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
