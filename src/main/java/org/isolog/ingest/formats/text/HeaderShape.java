package org.isolog.ingest.formats.text;

import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.words.PeerAddress;
import org.isolog.ingest.formats.text.HeaderScan.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the header of one file's lines is made of, learned from its first lines: the parts that nearly all lines with a time share.
 *
 * @param parts    in order; one of them is the time; empty if no shape was found
 * @param roles    what the part in the same place means
 * @param records  share of the lines that begin with a time, 0..1
 * @param agreeing share of those that have the whole shape, 0..1
 */
record HeaderShape(List<Part> parts, List<Role> roles, double records, double agreeing) {
    /** What a part of the header means. */
    enum Role { TIME, LEVEL, PID, THREAD_ID, THREAD, THREAD_CLASS_LINE, LOGGER, PROGRAM, FILE_LINE, ADDRESS, CONTEXT }

    private static final int LINES = 300;
    private static final double SHARED = 0.85;
    private static final int LONGEST_LINE = 1000;

    private record Header(List<Part> parts, List<String> values) {
    }

    /** @param times is told the times of the lines, to learn the order of their numbers; null if nobody wants to know */
    static HeaderShape learn(List<String> filledLines, TimeReading times) {
        HeaderScan scan = new HeaderScan();
        List<Header> headers = new ArrayList<>();
        int lines = Math.min(LINES, filledLines.size());
        for (String line : filledLines.subList(0, lines)) {
            Header header = headerOf(scan, line);
            if (header != null) {
                headers.add(header);
                if (times != null) {
                    times.observe(scan.time);
                }
            }
        }
        return headers.isEmpty() ? new HeaderShape(List.of(), List.of(), 0, 0) : shared(headers, lines);
    }

    private static Header headerOf(HeaderScan scan, String line) {
        scan.start(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
        List<Part> parts = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Part part = scan.next(); part != null && parts.size() < HeaderScan.MOST; part = scan.next()) {
            parts.add(part);
            values.add(scan.value());
            if (parts.size() > 4 && !parts.contains(Part.TIME)) {
                return null;
            }
        }
        return parts.contains(Part.TIME) ? new Header(parts, values) : null;
    }

    private static HeaderShape shared(List<Header> headers, int lines) {
        List<Header> agreeing = headers;
        List<Part> parts = new ArrayList<>();
        int whole = 0;
        for (int i = 0; i < HeaderScan.MOST; i++) {
            Part usual = usual(agreeing, i);
            List<Header> same = withPart(agreeing, i, usual);
            if (usual == null || same.size() < SHARED * headers.size() || isMessage(usual, parts)) {
                break;
            }
            parts.add(usual);
            agreeing = same;
        }
        while (!parts.isEmpty() && isWeak(parts.getLast())) {
            parts.removeLast();
        }
        for (Header header : headers) {
            whole += header.parts().size() >= parts.size() && header.parts().subList(0, parts.size()).equals(parts) ? 1 : 0;
        }
        if (!parts.contains(Part.TIME)) {
            return new HeaderShape(List.of(), List.of(), (double) headers.size() / lines, 0);
        }
        return new HeaderShape(List.copyOf(parts), roles(parts, agreeing), (double) headers.size() / lines, (double) whole / headers.size());
    }

    private static List<Header> withPart(List<Header> headers, int place, Part part) {
        List<Header> same = new ArrayList<>();
        for (Header header : headers) {
            if (place < header.parts().size() && header.parts().get(place) == part) {
                same.add(header);
            }
        }
        return same;
    }

    /** Behind one name, or one word after the time, more of the same is a message: few files have so many messages that these differ. */
    private static boolean isMessage(Part part, List<Part> before) {
        int time = before.indexOf(Part.TIME);
        return part == Part.NAME && before.contains(Part.NAME)
                || part == Part.WORD && time >= 0 && before.subList(time, before.size()).contains(Part.WORD);
    }

    /** A word or number behind which nothing else of a header comes is the beginning of the message. */
    private static boolean isWeak(Part part) {
        return part == Part.WORD || part == Part.NUMBER;
    }

    private static Part usual(List<Header> headers, int place) {
        Part[] all = Part.values();
        int[] counts = new int[all.length];
        int usual = 0;
        for (Header header : headers) {
            if (place < header.parts().size()) {
                counts[header.parts().get(place).ordinal()]++;
            }
        }
        for (int i = 1; i < all.length; i++) {
            usual = counts[i] > counts[usual] ? i : usual;
        }
        return counts[usual] == 0 ? null : all[usual];
    }

    private static List<Role> roles(List<Part> parts, List<Header> headers) {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int place = i;
            List<String> values = headers.stream().map(header -> header.values().get(place)).toList();
            roles.add(role(parts.get(i), values, roles, parts.contains(Part.NAME)));
        }
        return List.copyOf(roles);
    }

    private static Role role(Part part, List<String> values, List<Role> before, boolean named) {
        return switch (part) {
            case TIME -> Role.TIME;
            case LEVEL -> before.contains(Role.LEVEL) ? Role.CONTEXT : Role.LEVEL;
            case NUMBER -> before.contains(Role.PID) ? Role.THREAD_ID : Role.PID;
            case FILE_LINE -> Role.FILE_LINE;
            case NAME -> before.contains(Role.LOGGER) || before.contains(Role.PROGRAM) ? Role.CONTEXT
                    : mostly(values, HeaderShape::isProgram) ? Role.PROGRAM : Role.LOGGER;
            case BRACKET -> bracketRole(values, before, named);
            case WORD -> Role.CONTEXT;
        };
    }

    private static Role bracketRole(List<String> values, List<Role> before, boolean named) {
        if (mostly(values, value -> Addresses.withoutPort(value) != null || PeerAddress.in(value) != null)) {
            return Role.ADDRESS;
        }
        if (mostly(values, HeaderShape::isThreadClassLine)) {
            return Role.THREAD_CLASS_LINE;
        }
        boolean dotted = mostly(values, value -> value.indexOf(' ') < 0 && value.chars().filter(c -> c == '.').count() >= 2);
        boolean thread = values.stream().filter(HeaderShape::isThread).count() >= values.size() / 2.0;
        if (thread && !dotted) {
            return before.contains(Role.THREAD) ? Role.CONTEXT : Role.THREAD;
        }
        return named && !dotted || before.contains(Role.LOGGER) ? Role.CONTEXT : Role.LOGGER;
    }

    /** Threads are numbered, or the first one; modules have plain names. */
    private static boolean isThread(String value) {
        return value.equals("main") || value.chars().anyMatch(Place::isDigit) || value.toLowerCase(Locale.ROOT).contains("thread");
    }

    private static boolean isProgram(String value) {
        return value.contains(".exe") || value.endsWith("]") && value.indexOf('[') > 0 && value.substring(value.indexOf('[') + 1, value.length() - 1).chars().allMatch(Place::isDigit);
    }

    /** {@code main:Server@123}, log4j's {@code %t:%C{1}@%L}. */
    static boolean isThreadClassLine(String value) {
        int at = value.lastIndexOf('@');
        return at > 0 && at < value.length() - 1 && value.lastIndexOf(':', at) > 0 && value.substring(at + 1).chars().allMatch(Place::isDigit);
    }

    private static boolean mostly(List<String> values, java.util.function.Predicate<String> property) {
        int having = 0;
        for (String value : values) {
            having += property.test(value) ? 1 : 0;
        }
        return having >= 0.8 * values.size();
    }

    /** Whether the header says more than when. */
    boolean isRich() {
        return roles.contains(Role.LEVEL) || roles.contains(Role.LOGGER) || roles.contains(Role.PROGRAM) || roles.contains(Role.THREAD_CLASS_LINE);
    }
}
