package org.isolog.ingest.formats;

import org.isolog.ingest.Head;

import java.util.List;
import java.util.function.Predicate;

/** How many of the first lines of a file have a property. */
public final class LineShare {
    private static final int LINES = 100;
    private static final int LONGEST = 4000;

    private LineShare() {
    }

    /** 0..1; 0 if there is no line. Only the beginning of a long line is looked at. */
    public static double of(Head head, Predicate<String> property) {
        List<String> lines = head.filledLines();
        int count = Math.min(LINES, lines.size());
        int having = 0;
        for (String line : lines.subList(0, count)) {
            having += property.test(line.length() > LONGEST ? line.substring(0, LONGEST) : line) ? 1 : 0;
        }
        return count == 0 ? 0 : (double) having / count;
    }
}
