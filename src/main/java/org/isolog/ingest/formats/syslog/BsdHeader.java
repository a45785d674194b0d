package org.isolog.ingest.formats.syslog;

import static org.isolog.ingest.formats.syslog.HeaderTime.charAt;
import static org.isolog.ingest.formats.syslog.HeaderTime.digitsEnd;
import static org.isolog.ingest.formats.syslog.HeaderTime.skipBlanks;

/**
 * A header as RFC 3164 describes it and as daemons and devices really write it: no host, no tag, no time, a sequence number or a
 * star before the time (Cisco), the priority in words behind it (BSD).
 *
 * @param time     as it is written; null if there is none
 * @param host     null if there is none
 * @param priority facility and severity in words, as in {@code auth.info}; null if they are not stated so
 * @param program  null if there is none
 * @param pid      null if there is none
 * @param end      where the message begins
 */
record BsdHeader(String time, String host, String priority, String program, String pid, int end) {
    private static final int LONGEST_HOST = 255;

    /** The header that begins here, or null if there is none. */
    static BsdHeader at(String line, int start, boolean afterPriority) {
        int at = timeStart(line, skipBlanks(line, start));
        int timeEnd = HeaderTime.end(line, at);
        if (timeEnd < 0) {
            return withoutTime(line, skipBlanks(line, start), afterPriority);
        }
        int next = charAt(line, timeEnd) == ':' ? timeEnd + 1 : timeEnd;
        if (next < line.length() && line.charAt(next) != ' ') {
            return withoutTime(line, skipBlanks(line, start), afterPriority);
        }
        return behindTime(line, line.substring(at, timeEnd), skipBlanks(line, next));
    }

    /** Cisco devices write a sequence number, the name of the device, and a star or a point if their clock is not set. */
    private static int timeStart(String line, int start) {
        int at = start;
        for (int i = 0; i < 3; i++) {
            int word = at;
            while (charAt(line, word) > ' ' && charAt(line, word) != ':' && word - at < 64) {
                word++;
            }
            if (word == at || charAt(line, word) != ':' || charAt(line, word + 1) != ' ' || HeaderTime.end(line, at) >= 0) {
                break;
            }
            int next = skipBlanks(line, word + 1);
            int marked = isMark(charAt(line, next)) ? next + 1 : next;
            boolean leads = HeaderTime.end(line, marked) >= 0 || HeaderTime.isDigit(charAt(line, next)) && i == 0;
            if (!leads) {
                break;
            }
            at = next;
        }
        return isMark(charAt(line, at)) ? at + 1 : at;
    }

    private static boolean isMark(int c) {
        return c == '*' || c == '.';
    }

    private static BsdHeader behindTime(String line, String time, int start) {
        String priority = null;
        int at = start;
        int close = charAt(line, at) == '<' ? line.indexOf('>', at) : -1;
        if (close > 0 && close - at < 24 && line.indexOf('.', at) < close) {
            priority = line.substring(at + 1, close);
            at = skipBlanks(line, close + 1);
        }
        HeaderTag tag = HeaderTag.at(line, at);
        int hostEnd = hostEnd(line, at);
        boolean noHost = tag.program() != null && (tag.end() <= hostEnd + 1 || tag.pid() != null);
        if (noHost || hostEnd == at) {
            return new BsdHeader(time, null, priority, tag.program(), tag.pid(), tag.end());
        }
        int message = skipBlanks(line, hostEnd);
        message = line.startsWith(": ", message) ? message + 2 : message;
        // some routers write their name twice
        boolean twice = charAt(line, message + hostEnd - at) == ' ' && line.regionMatches(message, line, at, hostEnd - at);
        message = twice ? message + hostEnd - at + 1 : message;
        HeaderTag behindHost = HeaderTag.at(line, message);
        String program = behindHost.program();
        boolean sequence = program != null && digitsEnd(program, 0, 20) == program.length();
        return new BsdHeader(time, line.substring(at, hostEnd), priority, sequence ? null : program, behindHost.pid(), behindHost.end());
    }

    /** A host is a word, but none that begins as messages of devices do. */
    private static int hostEnd(String line, int start) {
        int c = charAt(line, start);
        if (c == '%' || c == '[' || c == '{' || c == '"' || c == '(' || line.startsWith("CEF:", start) || line.startsWith("LEEF:", start)
                || line.startsWith("--", start) || line.startsWith("last message repeated ", start)) {
            return start;
        }
        int end = start;
        while (charAt(line, end) > ' ' && end - start < LONGEST_HOST) {
            end++;
        }
        return end;
    }

    /** {@code host sshd[42]: …}, as journals without times are printed; behind a priority anything goes. */
    private static BsdHeader withoutTime(String line, int start, boolean afterPriority) {
        int hostEnd = hostEnd(line, start);
        HeaderTag behindHost = HeaderTag.at(line, hostEnd + 1);
        if (hostEnd > start && charAt(line, hostEnd) == ' ' && behindHost.pid() != null && line.charAt(hostEnd - 1) != ':') {
            return new BsdHeader(null, line.substring(start, hostEnd), null, behindHost.program(), behindHost.pid(), behindHost.end());
        }
        HeaderTag tag = HeaderTag.at(line, start);
        return tag.pid() != null && charAt(line, tag.end() - 1) == ':' || afterPriority
                ? new BsdHeader(null, null, null, tag.program(), tag.pid(), tag.end()) : null;
    }

    /** Whether the line begins with a sequence of digits that only a header can have. */
    boolean isSure(String line) {
        if (time == null) {
            return false;
        }
        if (time.charAt(0) == '@') {
            return true;
        }
        if (Character.isLetter(time.charAt(0))) {
            return time.length() < 4 || !Character.isLetter(time.charAt(4)) || program != null;
        }
        boolean stated = time.indexOf('T') > 0 && digitsEnd(time, 0, 4) == 4;
        return host != null && (pid != null || program != null && line.charAt(end - 1) == ':' || stated && host.indexOf('.') > 0);
    }
}
