package org.isolog.ingest.formats;

import org.isolog.ingest.Head;

import java.util.List;
import java.util.function.Predicate;

/** How many of the first lines of a file have a property. */
public final class LineShare {
    private static final int LINES = 100;
    private static final int LONGEST = 4000;
    /**
     * If none of so many has the property, the others are not asked: nearly all formats are asked about files of other formats, by code that
     * is not compiled yet.
     */
    private static final int SAMPLE = 25;
    /** Prime to the number of lines, so that the lines are asked in an order without any period of records of several lines. */
    private static final int STRIDE = 37;

    private LineShare() {
    }

    /** 0..1; 0 if there is no line, or hardly any that has it. Only the beginning of a long line is looked at. */
    public static double of(Head head, Predicate<String> property) {
        List<String> lines = head.filledLines();
        int count = Math.min(LINES, lines.size());
        int having = 0;
        for (int i = 0; i < count; i++) {
            if (i == SAMPLE && having == 0 && count == LINES) {
                return 0;
            }
            String line = lines.get(count == LINES ? i * STRIDE % LINES : i);
            having += property.test(line.length() > LONGEST ? line.substring(0, LONGEST) : line) ? 1 : 0;
        }
        return count == 0 ? 0 : (double) having / count;
    }
}
