package org.isolog.ingest.formats.devicefile;

import org.isolog.core.Ecs;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.syslog.SyslogPriority;

/**
 * What stands before a device's message in one line: a priority, a time in any notation, a host and a program, each of which may be
 * missing. More lenient than syslog, because the message behind it leaves no doubt of what the line is. For one file and one thread.
 */
final class LogPrefix {
    /** Where a message begins at the latest. */
    static final int LONGEST = 300;
    private static final int MOST_TIME_WORDS = 6;

    private final TimeParser times;
    private String text;
    private int at;

    LogPrefix(TimeParser times) {
        this.times = times;
    }

    /**
     * @param end where the message begins
     * @return the time, missing if there is none
     */
    EventTime read(String line, int end, Fields.Builder fields) {
        text = line.substring(0, end);
        at = SyslogPriority.end(line);
        SyslogPriority.put(line, at, fields);
        skip();
        if (at + 1 < end && line.charAt(0) == '<' && text.startsWith("1 ", at)) {
            at += 2;
        }
        skipNumbers();
        EventTime time = readTime();
        readHost(fields);
        return time;
    }

    /** Cisco IOS numbers its messages before the time, and marks the time by a star or a point. */
    private void skipNumbers() {
        int digits = digitsEnd(text, at);
        if (digits > at && text.startsWith(": ", digits)) {
            at = digits + 2;
            skip();
        }
        if (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == '.')) {
            at++;
        }
    }

    /** The longest run of words, of up to six, that is a time. */
    private EventTime readTime() {
        skip();
        EventTime found = EventTime.missing();
        int foundEnd = at;
        int end = at;
        for (int words = 0; words < MOST_TIME_WORDS && end < text.length(); words++) {
            end = wordEnd(end);
            String candidate = stripColon(text.substring(at, end));
            boolean possible = candidate.length() >= 9 && candidate.length() <= 40 && hasDigit(candidate);
            EventTime time = possible ? times.parse(candidate) : EventTime.missing();
            if (!time.isMissing()) {
                found = time;
                foundEnd = end;
            } else if (words == 0 && isClock(candidate)) {
                found = EventTime.unreadable(candidate);
                foundEnd = end;
            }
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
        }
        at = foundEnd;
        return found;
    }

    private void readHost(Fields.Builder fields) {
        skip();
        String host = stripColon(word());
        if (host.equals("UTC") || host.equals("GMT")) {
            host = stripColon(word());
        }
        fields.put(Ecs.HOST_NAME, host.equals("-") ? null : host);
        int tagAt = at;
        String tag = word();
        if (!tag.endsWith(":")) {
            at = tagAt;
            return;
        }
        String program = stripColon(tag);
        int open = program.indexOf('[');
        boolean pid = open > 0 && program.endsWith("]");
        fields.put(Ecs.PROCESS_NAME, pid ? program.substring(0, open) : program);
        fields.put(Ecs.PROCESS_PID, pid ? program.substring(open + 1, program.length() - 1) : null);
    }

    /** Where the words begin that are neither time, host nor program. */
    int rest() {
        return at;
    }

    private String word() {
        int start = at;
        at = wordEnd(at);
        String word = text.substring(start, at);
        skip();
        return word;
    }

    private int wordEnd(int from) {
        int end = text.indexOf(' ', from);
        return end < 0 ? text.length() : end;
    }

    private void skip() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == ':')) {
            at++;
        }
    }

    private static String stripColon(String word) {
        return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean isClock(String word) {
        return word.length() >= 8 && word.charAt(2) == ':' && word.charAt(5) == ':' && digitsEnd(word, 0) == 2;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
