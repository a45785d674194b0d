package org.isolog.ingest.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.isolog.core.Ecs;
import org.isolog.ingest.formats.text.KnownPieces.Found;

/** Takes one line apart, from left to right: what can be recognised, words, and what stands between. */
final class LineParts {
    private static final String DELIMITERS = ",;|#=<>()[]{}\"'\t";
    /** Names of keys that mean the same in most logs. */
    private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("user", Ecs.USER_NAME), Map.entry("username", Ecs.USER_NAME),
            Map.entry("usr", Ecs.USER_NAME), Map.entry("account", Ecs.USER_NAME), Map.entry("src", Ecs.SOURCE_IP), Map.entry("srcip", Ecs.SOURCE_IP),
            Map.entry("src_ip", Ecs.SOURCE_IP), Map.entry("client", Ecs.SOURCE_IP), Map.entry("rhost", Ecs.SOURCE_IP), Map.entry("spt", Ecs.SOURCE_PORT),
            Map.entry("dst", Ecs.DESTINATION_IP), Map.entry("dstip", Ecs.DESTINATION_IP), Map.entry("dst_ip", Ecs.DESTINATION_IP),
            Map.entry("dpt", Ecs.DESTINATION_PORT), Map.entry("host", Ecs.HOST_NAME), Map.entry("hostname", Ecs.HOST_NAME), Map.entry("pid", Ecs.PROCESS_PID),
            Map.entry("action", Ecs.EVENT_ACTION), Map.entry("act", Ecs.EVENT_ACTION), Map.entry("level", Ecs.LOG_LEVEL), Map.entry("msg", Ecs.MESSAGE));

    private final String line;
    private final KnownPieces known;
    private final List<LinePart> parts = new ArrayList<>();
    private final StringBuilder between = new StringBuilder();
    private int at;

    private LineParts(String line) {
        this.line = line;
        this.known = new KnownPieces(line);
    }

    static List<LinePart> of(String line) {
        LineParts scan = new LineParts(line);
        while (scan.at < line.length()) {
            scan.step();
        }
        scan.endLiteral();
        return List.copyOf(scan.parts);
    }

    private void step() {
        Found found = known.at(at);
        if (found != null) {
            add(found);
        } else if (line.charAt(at) == '"' && line.indexOf('"', at + 1) > 0) {
            quoted("text");
        } else if (keyEnd() > 0) {
            pair(keyEnd());
        } else if (isWordAt(at)) {
            words();
        } else {
            between.append(line.charAt(at++));
        }
    }

    private void add(Found found) {
        endLiteral();
        parts.addAll(found.parts());
        at = found.end();
    }

    private void add(LinePart part, int end) {
        endLiteral();
        parts.add(part);
        at = end;
    }

    private void endLiteral() {
        if (!between.isEmpty()) {
            parts.add(LinePart.literal(between.toString()));
            between.setLength(0);
        }
    }

    private void quoted(String field) {
        int end = line.indexOf('"', at + 1);
        between.append('"');
        add(LinePart.of("([^\"]*)", field), end);
        between.append('"');
        at = end + 1;
    }

    /** Place behind the = of {@code key=}; 0 if there is no key. */
    private int keyEnd() {
        int end = at;
        while (end < line.length() && (Character.isLetterOrDigit(line.charAt(end)) || "._-".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        boolean key = end > at && end < line.length() && line.charAt(end) == '=' && Place.isLetter(line.charAt(at)) && KnownPieces.isBegin(line, at);
        return key ? end + 1 : 0;
    }

    private void pair(int valueStart) {
        String key = line.substring(at, valueStart - 1);
        String plain = key.replaceAll("[^A-Za-z0-9._-]", "_");
        String field = KEYS.getOrDefault(key.toLowerCase(Locale.ROOT), plain.substring(0, Math.min(plain.length(), 60)));
        between.append(line, at, valueStart);
        at = valueStart;
        if (at < line.length() && line.charAt(at) == '"' && line.indexOf('"', at + 1) > 0) {
            quoted(field);
            return;
        }
        int end = at;
        while (end < line.length() && " ,;|)]\t".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        add(LinePart.of(end == line.length() ? "NOTSPACE" : "DATA", field), end);
    }

    private boolean isWordAt(int place) {
        return place < line.length() && !Character.isWhitespace(line.charAt(place)) && DELIMITERS.indexOf(line.charAt(place)) < 0
                && Character.isLetterOrDigit(line.charAt(place));
    }

    private int wordEnd(int start) {
        int end = start;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && DELIMITERS.indexOf(line.charAt(end)) < 0
                && !(line.charAt(end) == ':' && (end + 1 == line.length() || line.charAt(end + 1) == ' '))) {
            end++;
        }
        return end;
    }

    /** Words up to the next thing that can be recognised. */
    private void words() {
        int end = wordEnd(at);
        int count = 1;
        while (end + 1 < line.length() && line.charAt(end) == ' ' && isWordAt(end + 1) && known.at(end + 1) == null && !isKey(end + 1)) {
            end = wordEnd(end + 1);
            count++;
        }
        String words = line.substring(at, end);
        if (count == 1) {
            add(LinePart.words(words.matches("\\w+") ? "WORD" : end == line.length() ? "NOTSPACE" : "DATA", "word"), end);
        } else {
            add(LinePart.words(end == line.length() ? "GREEDYDATA" : "DATA", "text"), end);
        }
    }

    private boolean isKey(int place) {
        int end = wordEnd(place);
        return end < line.length() && line.charAt(end) == '=';
    }
}
