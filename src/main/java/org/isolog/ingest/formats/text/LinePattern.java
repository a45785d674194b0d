package org.isolog.ingest.formats.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.isolog.core.IsologException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A pattern of one line as people write it: a regular expression with grok pieces ({@code %{IP:source.ip}}) and named groups
 * ({@code (?<user.name>\w+)}), compiled to RE2, which takes time linear in the line whatever the pattern. It has to fit from the
 * beginning of the line; what stands behind it does not matter.
 */
public final class LinePattern {
    private static final int LONGEST = 10_000;
    private static final int DEEPEST = 8;
    private static final String GROUP = "f";

    private final String source;
    private final Pattern pattern;
    private final List<String> fields;

    /**
     * One value in a line.
     *
     * @param start first character of the value in the line
     * @param end   the character behind it
     */
    public record Mark(String field, int start, int end) {
    }

    private LinePattern(String source, Pattern pattern, List<String> fields) {
        this.source = source;
        this.pattern = pattern;
        this.fields = List.copyOf(fields);
    }

    /** @throws IsologException {@code PATTERN} with the place in the pattern and what to do */
    public static LinePattern compile(String source) {
        if (source.isBlank() || source.length() > LONGEST) {
            throw wrong("The pattern is " + (source.isBlank() ? "empty" : "longer than " + LONGEST + " characters")
                    + ". Write what one line looks like, such as %{TIMESTAMP_ISO8601:@timestamp} %{GREEDYDATA:message}.");
        }
        List<String> fields = new ArrayList<>();
        String expression = translate(source, fields, 0);
        if (fields.isEmpty()) {
            throw wrong("The pattern names no field. Write %{WORD:user.name} or (?<user.name>\\w+) for what shall become a field.");
        }
        try {
            return new LinePattern(source, Pattern.compile(expression), fields);
        } catch (PatternSyntaxException e) {
            throw notCompiled(source, e);
        }
    }

    /** The pattern as it was written. */
    public String source() {
        return source;
    }

    /** The fields in the order of their groups; a name may come twice. */
    public List<String> fields() {
        return fields;
    }

    public boolean matches(String line) {
        return pattern.matcher(line).lookingAt();
    }

    /** Where each value stands, in order; empty if the line does not fit. */
    public List<Mark> marks(String line) {
        Matcher matcher = pattern.matcher(line);
        List<Mark> marks = new ArrayList<>();
        if (matcher.lookingAt()) {
            for (int group = 1; group <= fields.size(); group++) {
                if (matcher.start(group) >= 0) {
                    marks.add(new Mark(fields.get(group - 1), matcher.start(group), matcher.end(group)));
                }
            }
        }
        return marks;
    }

    /** Hands every value to the visitor; false if the line does not fit. */
    boolean read(String line, BiConsumer<String, String> visitor) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.lookingAt()) {
            return false;
        }
        for (int group = 1; group <= fields.size(); group++) {
            String value = matcher.group(group);
            if (value != null) {
                visitor.accept(fields.get(group - 1), value);
            }
        }
        return true;
    }

    private static String translate(String source, List<String> fields, int depth) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\\' && at + 1 < source.length()) {
                out.append(c).append(source.charAt(at + 1));
                at += 2;
            } else if (c == '[') {
                int end = classEnd(source, at);
                out.append(source, at, end);
                at = end;
            } else if (source.startsWith("%{", at)) {
                at = piece(source, at, fields, depth, out);
            } else if (c == '(') {
                at = group(source, at, fields, out);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static int classEnd(String source, int start) {
        int at = start + 1;
        if (at < source.length() && source.charAt(at) == '^') {
            at++;
        }
        if (at < source.length() && source.charAt(at) == ']') {
            at++;
        }
        while (at < source.length() && source.charAt(at) != ']') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= source.length()) {
            throw at(source, start, "opens a set with [ that is not closed. Write ] behind the characters, or \\[ for the bracket itself");
        }
        return at + 1;
    }

    /** {@code %{NAME}}, {@code %{NAME:field}} or {@code %{NAME:field:type}}, whose type is not needed. */
    private static int piece(String source, int start, List<String> fields, int depth, StringBuilder out) {
        int end = source.indexOf('}', start);
        if (end < 0) {
            throw at(source, start, "opens a piece with %{ that is not closed. Write } behind it");
        }
        String[] parts = source.substring(start + 2, end).split(":", 3);
        String expression = GrokPieces.get(parts[0]);
        if (expression == null) {
            throw at(source, start, "names the piece " + parts[0] + ", which is not known. Known are " + String.join(", ", GrokPieces.names()));
        }
        if (depth > DEEPEST) {
            throw new IllegalStateException("the piece " + parts[0] + " holds itself");
        }
        boolean named = parts.length > 1 && !parts[1].isEmpty();
        if (named) {
            open(source, start, parts[1], fields, out);
        } else {
            out.append("(?:");
        }
        out.append(translate(expression, fields, depth + 1)).append(')');
        return end + 1;
    }

    private static int group(String source, int start, List<String> fields, StringBuilder out) {
        for (String look : List.of("(?=", "(?!", "(?<=", "(?<!", "(?>")) {
            if (source.startsWith(look, start)) {
                throw at(source, start, "uses " + look + "…), which is not there because it can take for ever. Write what stands there instead");
            }
        }
        String named = source.startsWith("(?<", start) ? "(?<" : source.startsWith("(?P<", start) ? "(?P<" : null;
        if (named != null) {
            int end = source.indexOf('>', start);
            if (end < 0) {
                throw at(source, start, "opens a named group whose name does not end. Write > behind the name");
            }
            open(source, start, source.substring(start + named.length(), end), fields, out);
            return end + 1;
        }
        // a group without a name is no field
        out.append(source.startsWith("(?", start) ? "(" : "(?:");
        return start + 1;
    }

    /** RE2 wants plain names, so the groups are numbered and the fields' names kept beside. */
    private static void open(String source, int start, String field, List<String> fields, StringBuilder out) {
        if (!isFieldName(field)) {
            throw at(source, start, "names the field \"" + field + "\". A field's name has letters, digits, and . _ - @ only");
        }
        fields.add(field);
        out.append("(?P<").append(GROUP).append(fields.size()).append('>');
    }

    private static boolean isFieldName(String name) {
        return !name.isEmpty() && name.length() <= 100
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "._-@".indexOf(c) >= 0);
    }

    private static IsologException notCompiled(String source, PatternSyntaxException e) {
        String rest = e.getPattern() == null ? "" : e.getPattern();
        int place = rest.isEmpty() || rest.length() > source.length() ? -1 : source.indexOf(rest);
        String where = place < 0 ? "The pattern" : "The pattern at character " + (place + 1);
        return new IsologException("PATTERN", where + " is no regular expression: " + e.getDescription()
                + (place < 0 ? "" : " (\"" + rest + "\")") + ". Put \\ before a character that stands for itself.", e);
    }

    private static IsologException at(String source, int place, String what) {
        String excerpt = source.substring(place, Math.min(source.length(), place + 20));
        return wrong("The pattern at character " + (place + 1) + " (\"" + excerpt + "\") " + what + ".");
    }

    private static IsologException wrong(String sentence) {
        return new IsologException("PATTERN", sentence);
    }
}
