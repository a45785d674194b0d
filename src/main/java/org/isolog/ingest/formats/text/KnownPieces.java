package org.isolog.ingest.formats.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Ecs;

/** Recognises what a line holds at a place: a time, an address, a level, a number and the like. */
final class KnownPieces {
    private static final List<String> TIMES = List.of("TIMESTAMP_ISO8601", "HTTPDATE", "HTTPDERROR_DATE", "SYSLOGTIMESTAMP", "DATESTAMP", "EPOCH", "TIME");
    private static final Map<String, LinePattern> PATTERNS = patterns();
    /** Pieces with the field that each becomes, specific ones first. */
    private static final Map<String, String> FIELDS = fields();
    private static final int LONGEST_PORT = 5;

    private final String line;
    private final TimeSpot spot = new TimeSpot();

    /** @param end the character behind it */
    record Found(List<LinePart> parts, int end) {
    }

    KnownPieces(String line) {
        this.line = line;
    }

    /** Null if nothing begins there. */
    Found at(int place) {
        if (!isBegin(line, place)) {
            return null;
        }
        Found found = time(place);
        found = found == null ? program(place) : found;
        found = found == null ? address(place) : found;
        found = found == null ? level(place) : found;
        return found == null ? other(place) : found;
    }

    /** Whether a word or number can begin there. */
    static boolean isBegin(String line, int place) {
        return place == 0 || !Character.isLetterOrDigit(line.charAt(place - 1)) && "_.".indexOf(line.charAt(place - 1)) < 0;
    }

    private boolean isEnd(int place) {
        return place == line.length() || !Character.isLetterOrDigit(line.charAt(place)) && line.charAt(place) != '_';
    }

    private Found time(int place) {
        if (!spot.find(line, place)) {
            return null;
        }
        String written = line.substring(place, spot.end);
        for (String piece : TIMES) {
            if (end(piece, place) == spot.end) {
                return one(LinePart.of(piece, FormatFile.TIME), spot.end);
            }
        }
        return one(LinePart.of("(" + shape(written) + ")", FormatFile.TIME), spot.end);
    }

    /** Digits for digits, letters for letters. */
    private static String shape(String written) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            String kind = Place.isDigit(c) ? "\\d+" : Place.isLetter(c) ? "[A-Za-z]+" : LinePart.escaped(String.valueOf(c));
            boolean again = i > 0 && (Place.isDigit(c) && Place.isDigit(written.charAt(i - 1)) || Place.isLetter(c) && Place.isLetter(written.charAt(i - 1)));
            shape.append(again ? "" : kind);
        }
        return shape.toString();
    }

    /** {@code sshd[4711]}. */
    private Found program(int place) {
        int end = end("PROG", place);
        if (end < 0 || end >= line.length() || line.charAt(end) != '[' || !Place.isLetter(line.charAt(place))) {
            return null;
        }
        int whole = end("SYSLOGPROG", place);
        return whole > end && line.charAt(whole - 1) == ']' ? one(LinePart.fixed("%{SYSLOGPROG}"), whole) : null;
    }

    /** The first address is where it came from, the second where it went. */
    private Found address(int place) {
        int end = end("IP", place);
        if (end < 0 || !isEnd(end) || line.substring(place, end).chars().filter(c -> c == ':' || c == '.').count() < 3) {
            return null;
        }
        String side = isSecond(place) ? "destination" : "source";
        List<LinePart> parts = new ArrayList<>(List.of(LinePart.of("IP", side + ".ip")));
        int port = end + 1;
        while (port < line.length() && Place.isDigit(line.charAt(port)) && port - end <= LONGEST_PORT) {
            port++;
        }
        if (port > end + 1 && line.charAt(end) == ':' && isEnd(port)) {
            parts.add(LinePart.literal(":"));
            parts.add(LinePart.of("INT", side + ".port"));
            end = port;
        }
        return new Found(List.copyOf(parts), end);
    }

    private boolean isSecond(int place) {
        for (int before = 0; before < place; before++) {
            int end = isBegin(line, before) ? end("IPV4", before) : -1;
            if (end > 0 && end <= place && isEnd(end)) {
                return true;
            }
        }
        return false;
    }

    private Found level(int place) {
        int length = Levels.lengthAt(line, place);
        boolean marked = length > 2 && (line.substring(place, place + length).chars().allMatch(Character::isUpperCase) || place > 0 && line.charAt(place - 1) == '[');
        return marked && end("LOGLEVEL", place) == place + length ? one(LinePart.of("LOGLEVEL", Ecs.LOG_LEVEL), place + length) : null;
    }

    private Found other(int place) {
        for (Map.Entry<String, String> piece : FIELDS.entrySet()) {
            int end = end(piece.getKey(), place);
            if (end > place + (piece.getKey().equals("UNIXPATH") ? 1 : 0) && isEnd(end)) {
                return one(LinePart.of(piece.getKey(), piece.getValue()), end);
            }
        }
        return null;
    }

    private static Found one(LinePart part, int end) {
        return new Found(List.of(part), end);
    }

    /** Behind the piece that begins there; -1 if none does. */
    private int end(String piece, int place) {
        List<LinePattern.Mark> marks = PATTERNS.get(piece).marks(line.substring(place));
        return marks.isEmpty() ? -1 : place + marks.getFirst().end();
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("UUID", "id");
        fields.put("MAC", "host.mac");
        fields.put("EMAILADDRESS", "user.email");
        fields.put("UNIXPATH", "path");
        fields.put("NUMBER", "number");
        return fields;
    }

    private static Map<String, LinePattern> patterns() {
        Map<String, LinePattern> patterns = new LinkedHashMap<>();
        TIMES.forEach(piece -> patterns.put(piece, named(piece)));
        fields().keySet().forEach(piece -> patterns.put(piece, named(piece)));
        List.of("IP", "IPV4", "PROG", "LOGLEVEL", "SYSLOGPROG").forEach(piece -> patterns.put(piece, named(piece)));
        return patterns;
    }

    private static LinePattern named(String piece) {
        return LinePattern.compile("%{" + piece + ":whole}");
    }
}
