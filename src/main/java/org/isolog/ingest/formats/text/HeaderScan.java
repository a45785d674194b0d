package org.isolog.ingest.formats.text;

import java.util.Set;

/** The parts at the beginning of a line, one after the other, as logging libraries write them before the message. Used again for every line. */
final class HeaderScan {
    /** What stands in a place of the header. */
    enum Part { TIME, LEVEL, NUMBER, BRACKET, NAME, FILE_LINE, WORD }

    /** More parts and longer headers than these are a message. */
    static final int MOST = 10;
    private static final int LONGEST = 400;
    private static final int LONGEST_BRACKET = 200;
    private static final int LONGEST_NAME = 100;
    private static final int LATEST_TIME = 100;
    /** Without them every host with a port would be a file with a line. */
    private static final Set<String> SOURCE_FILES = Set.of("java", "kt", "scala", "groovy", "go", "py", "rb", "c", "cc", "cpp", "cxx", "h", "hpp",
            "cs", "vb", "js", "ts", "rs", "php", "lua", "pl", "pm", "swift", "m", "ex", "exs", "erl", "lisp", "clj", "sql", "inc");

    final TimeSpot time = new TimeSpot();
    private String line = "";
    private int at;
    private boolean timed;
    private boolean levelAttached;
    /** Where the line's first part is its time; negative if it is another, or was not looked at yet. */
    private int timeStart = -1;
    private int timeFrom;
    private int timeNext;
    private boolean begun;
    private Part part;
    private int from;
    private int to;

    void start(String newLine) {
        // the reader asks first whether a line has a header, then what it says: its time is not read twice
        timeStart = newLine == line ? timeStart : -1;
        begun = false;
        line = newLine;
        at = 0;
        timed = false;
        levelAttached = false;
    }

    /** Goes to the next part; null where none can begin. */
    Part next() {
        skipSeparators(false);
        part = null;
        from = at;
        if (at >= line.length() || at > LONGEST) {
            return null;
        }
        if (!timed && at <= LATEST_TIME && isTime()) {
            timed = true;
            part = Part.TIME;
        } else if ((timed || !levelBeforeTime()) && !bracket() && !level() && !number()) {
            name();
        }
        return part;
    }

    /** The value of the part without its brackets and colons. */
    String value() {
        return line.substring(from, to).strip();
    }

    /** Where the message begins if no part follows. */
    int messageStart() {
        int place = at;
        skipSeparators(true);
        int start = at;
        at = place;
        return start;
    }

    private boolean isTime() {
        boolean first = !begun;
        begun = true;
        if (first && at == timeStart) {
            from = timeFrom;
            to = time.end;
            at = timeNext;
            return true;
        }
        int start = at;
        boolean found = timeInBracket() || timeHere();
        timeStart = first && found ? start : -1;
        timeFrom = from;
        timeNext = at;
        return found;
    }

    private boolean timeHere() {
        boolean found = levelAttached ? time.findMonthAndDay(line, at) : time.find(line, at);
        if (found) {
            to = time.end;
            at = time.end;
        }
        return found;
    }

    /** Google's logging library writes {@code I0305 15:04:05.678901}: the level's letter, then month and day. */
    private boolean levelBeforeTime() {
        levelAttached = at + 5 < line.length() && "IWEF".indexOf(line.charAt(at)) >= 0 && Place.isDigit(line.charAt(at + 1))
                && time.findMonthAndDay(line, at + 1);
        if (levelAttached) {
            take(at, at + 1, at + 1, Part.LEVEL);
        }
        return levelAttached;
    }

    private boolean timeInBracket() {
        int start = at;
        while (start < line.length() && "[(<".indexOf(line.charAt(start)) >= 0 || start > at && start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        if (start == at || !time.find(line, start)) {
            return false;
        }
        from = start;
        to = time.end;
        at = time.end;
        while (at < line.length() && " ])>".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return true;
    }

    private boolean bracket() {
        char open = line.charAt(at);
        char close = open == '[' ? ']' : open == '(' ? ')' : open == '<' ? '>' : 0;
        if (close == 0) {
            return false;
        }
        int depth = 0;
        for (int i = at; i < line.length() && i < at + LONGEST_BRACKET; i++) {
            char c = line.charAt(i);
            depth += c == open ? 1 : c == close ? -1 : 0;
            if (depth == 0) {
                take(at + 1, i, i + 1, Part.BRACKET);
                classify();
                return true;
            }
        }
        return true;
    }

    private void classify() {
        String value = value();
        if (Levels.isLevel(value)) {
            part = Part.LEVEL;
        } else if (value.startsWith("pid ") && isNumber(value.substring(4))) {
            from += 4;
            part = Part.NUMBER;
        } else if (isNumber(value)) {
            part = Part.NUMBER;
        }
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty() && value.length() <= 12 && value.chars().allMatch(Place::isDigit);
    }

    private boolean level() {
        int length = Levels.lengthAt(line, at);
        if (length > 0) {
            take(at, at + length, at + length, Part.LEVEL);
        }
        return length > 0;
    }

    /** Digits by themselves, or the two ids of nginx: {@code 2035#2035:}, and Ruby's {@code #1234]}. */
    private boolean number() {
        int start = line.charAt(at) == '#' ? at + 1 : at;
        int end = start;
        while (end < line.length() && Place.isDigit(line.charAt(end)) && end - start < 12) {
            end++;
        }
        if (end == start) {
            return false;
        }
        int stop = end;
        while (stop < line.length() && (line.charAt(stop) == '#' || line.charAt(stop) == ']' || stop > end && Place.isDigit(line.charAt(stop)))) {
            stop++;
        }
        if (stop < line.length() && " \t:|".indexOf(line.charAt(stop)) < 0) {
            return false;
        }
        take(start, end, stop, Part.NUMBER);
        return true;
    }

    private void name() {
        int end = at;
        while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) != '|' && end - at <= LONGEST_NAME) {
            end++;
        }
        if (end - at > LONGEST_NAME) {
            return;
        }
        int last = end;
        while (last > at && (line.charAt(last - 1) == ':' || line.charAt(last - 1) == ']' && line.indexOf('[', at) < 0 || line.charAt(last - 1) == ',')) {
            last--;
        }
        boolean colon = last < end && line.charAt(end - 1) == ':' && isNameLike(at, last);
        if (isFileAndLine(at, last)) {
            take(at, last, end, Part.FILE_LINE);
        } else if (colon || isNameLike(at, end) && (isFollowedBySeparator(end) || isPadded(end))) {
            take(at, last, end, Part.NAME);
        } else if (isNameLike(at, end) && isFollowedBySeparator(afterShortWord(end))) {
            int wordEnd = afterShortWord(end);
            take(at, wordEnd, wordEnd, Part.NAME);
        } else if (isNameLike(at, end) && isDotted(at, end)) {
            take(at, last, end, Part.NAME);
        } else if (end > at) {
            take(at, end, end, Part.WORD);
        }
    }

    private void take(int valueFrom, int valueTo, int next, Part found) {
        from = valueFrom;
        to = valueTo;
        at = next;
        part = found;
    }

    private boolean isNameLike(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (!Character.isLetterOrDigit(c) && "._-$/@[]()\\#*:".indexOf(c) < 0) {
                return false;
            }
        }
        return end > start && Character.isLetter(line.charAt(start));
    }

    /** {@code org.example.Main}: names with points between them, none of which begins with a digit. */
    private boolean isDotted(int start, int end) {
        boolean point = false;
        for (int i = start; i < end; i++) {
            if (line.charAt(i) == '.') {
                point = true;
                if (i + 1 == end || !Character.isLetter(line.charAt(i + 1)) && line.charAt(i + 1) != '_') {
                    return false;
                }
            }
        }
        return point;
    }

    /** {@code Main.java:123}. */
    private boolean isFileAndLine(int start, int end) {
        int digits = end;
        while (digits > start && Place.isDigit(line.charAt(digits - 1))) {
            digits--;
        }
        int point = digits < end && digits > start && line.charAt(digits - 1) == ':' ? line.lastIndexOf('.', digits - 2) : -1;
        return point > start && SOURCE_FILES.contains(line.substring(point + 1, digits - 1)) && isNameLike(start, digits - 1);
    }

    private boolean isFollowedBySeparator(int end) {
        int next = end;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        if (next >= line.length() || next == end && line.charAt(next) != '|') {
            return false;
        }
        char c = line.charAt(next);
        return c == '|' || (c == '-' || c == ':') && isBlank(next + (line.startsWith("--", next) ? 2 : 1));
    }

    /** A tab is no padding: tables have tabs. */
    private boolean isPadded(int end) {
        return line.startsWith("  ", end);
    }

    /** The end of a second word of at most four characters: {@code chrome.exe *64 - }. */
    private int afterShortWord(int end) {
        int next = end + 1;
        while (next < line.length() && line.charAt(next) > ' ' && next - end <= 4) {
            next++;
        }
        return next > end + 1 && isBlank(next) ? next : line.length();
    }

    private boolean isBlank(int index) {
        return index < line.length() && (line.charAt(index) == ' ' || line.charAt(index) == '\t');
    }

    /** @param once whether at most one group of separators is skipped, because what follows is the message */
    private void skipSeparators(boolean once) {
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
            } else {
                int end = separatorEnd();
                if (end == at) {
                    return;
                }
                at = end;
                if (once) {
                    skipBlanks();
                    return;
                }
            }
        }
    }

    private void skipBlanks() {
        while (isBlank(at)) {
            at++;
        }
    }

    private int separatorEnd() {
        int end = at;
        while (end < line.length() && end - at < 4 && "-:,;|=>".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        boolean stands = end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == '\t' || line.charAt(end) == '['
                || line.charAt(at) == '|';
        return stands && end - at < 4 ? end : at;
    }
}
