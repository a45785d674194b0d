package org.isolog.ingest.formats.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes a pattern for lines of a format that nobody knows: time, addresses, numbers, quoted parts and {@code key=value} of an example
 * line become pieces with names, words between them become text. What most of the other lines do not have is left to the message.
 */
public final class PatternProposal {
    /** Where there is nothing to tell apart. */
    public static final String ANYTHING = "%{GREEDYDATA:message}";
    private static final int LINES = 60;
    private static final int LONGEST = 600;
    /** A part stays if it fits this share of the lines that begin like the example. */
    private static final double MOST = 0.8;

    private PatternProposal() {
    }

    /** A pattern that {@link LinePattern} takes and that fits at least one of the lines, unless all are blank. Same lines, same pattern. */
    public static String of(List<String> lines) {
        List<String> written = lines.stream().filter(line -> !line.isBlank()).limit(LINES).toList();
        Optional<String> example = written.stream().filter(PatternProposal::beginsWithTime).findFirst().or(() -> written.stream().findFirst());
        return example.map(line -> cut(LineParts.of(shortened(line)), written, line.length() > LONGEST)).orElse(ANYTHING);
    }

    private static String shortened(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    private static boolean beginsWithTime(String line) {
        TimeSpot spot = new TimeSpot();
        for (int at = 0; at < Math.min(line.length(), 3); at++) {
            if (spot.find(line, at)) {
                return true;
            }
        }
        return false;
    }

    /** As many parts as most lines have. */
    private static String cut(List<LinePart> parts, List<String> lines, boolean open) {
        int least = 1;
        while (least < parts.size() && parts.get(least - 1).field() == null) {
            least++;
        }
        long wanted = Math.max(1, (long) Math.ceil(MOST * fitting(written(parts, least, open), lines)));
        for (int kept = parts.size(); kept > least; kept--) {
            String pattern = written(parts, kept, open);
            if (fitting(pattern, lines) >= wanted) {
                return pattern;
            }
        }
        return parts.isEmpty() ? ANYTHING : written(parts, least, open);
    }

    private static long fitting(String pattern, List<String> lines) {
        LinePattern compiled = LinePattern.compile(pattern);
        return lines.stream().filter(compiled::matches).count();
    }

    /** The first parts as a pattern; the rest of the line, and words at its end, become the message. */
    private static String written(List<LinePart> parts, int kept, boolean open) {
        List<LinePart> shown = new ArrayList<>(parts.subList(0, kept));
        boolean rest = open || kept < parts.size();
        if (!shown.isEmpty() && shown.getLast().words()) {
            shown.removeLast();
            rest = true;
        }
        StringBuilder pattern = new StringBuilder();
        Map<String, Integer> used = new HashMap<>();
        for (LinePart part : shown) {
            int times = part.field() == null ? 0 : used.merge(part.field(), 1, Integer::sum);
            pattern.append(part.expression(times > 1 ? part.field() + times : part.field()));
        }
        if (rest || used.isEmpty()) {
            pattern.append(ANYTHING);
        }
        return pattern.toString();
    }
}
