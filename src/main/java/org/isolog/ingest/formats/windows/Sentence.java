package org.isolog.ingest.formats.windows;

import org.isolog.core.Fields;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with places for values: <code>{Name}</code> is a value of the event's data, and a name with a point in it one of its
 * fields; a part in square brackets is left out if the value in it is missing.
 */
final class Sentence {
    private static final int LONGEST_VALUE = 300;
    private static final int MOST_PLAIN_VALUES = 8;
    private static final String MISSING = "(unknown)";

    private final List<Part> parts;

    /** Text before a value, the value's name or null for none behind the text, text behind it; only if the value is there, or always. */
    private record Part(String before, String name, String after, boolean optional) {
    }

    private Sentence(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** @throws IllegalArgumentException if brackets or braces do not match, or a bracketed part holds other than one value */
    static Sentence parse(String template) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < template.length()) {
            boolean optional = template.charAt(at) == '[';
            int end = optional ? template.indexOf(']', at) : end(template, at);
            if (end < 0) {
                throw new IllegalArgumentException("a bracket is not closed: " + template);
            }
            parts.add(part(template.substring(optional ? at + 1 : at, end), optional));
            at = optional ? end + 1 : end;
        }
        return new Sentence(parts);
    }

    /** The names of all its values. */
    List<String> names() {
        return parts.stream().map(Part::name).filter(name -> name != null).toList();
    }

    /**
     * The sentence with the values of an event.
     *
     * @param always whether it is wanted even if none of its values is there
     * @return null if it says nothing
     */
    String fill(WindowsEvent event, Fields.Builder fields, boolean always) {
        StringBuilder text = new StringBuilder();
        int named = 0;
        int found = 0;
        for (Part part : parts) {
            String value = part.name() == null ? null : value(part.name(), event, fields);
            named += part.name() == null ? 0 : 1;
            found += value == null ? 0 : 1;
            if (value != null || !part.optional()) {
                text.append(part.before());
                append(text, part.name() == null ? "" : value == null ? MISSING : value);
                text.append(part.after());
            }
        }
        return always || found > 0 || named == 0 ? text.toString() : null;
    }

    /** What can be said of an event that nothing is known of: its provider, its number and its first values. */
    static String plain(WindowsEvent event) {
        String provider = event.get(SystemValue.PROVIDER);
        String id = event.get(SystemValue.EVENT_ID);
        StringBuilder text = new StringBuilder(provider == null ? "Windows" : provider).append(" event").append(id == null ? "" : " " + id);
        int shown = 0;
        for (int i = 0; i < event.count() && shown < MOST_PLAIN_VALUES; i++) {
            if (event.value(i) != null) {
                text.append(shown++ == 0 ? ": " : ", ").append(event.name(i)).append(" = ");
                append(text, event.value(i));
            }
        }
        return text.toString();
    }

    private static String value(String name, WindowsEvent event, Fields.Builder fields) {
        return name.indexOf('.') > 0 ? fields.get(name) : event.data(name);
    }

    /** Values of many lines, or very long ones, are kept short: the whole value stands in its field. */
    private static void append(StringBuilder text, String value) {
        int end = Math.min(value.length(), LONGEST_VALUE);
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i) < ' ' ? ' ' : value.charAt(i);
            if (c != ' ' || i == 0 || value.charAt(i - 1) > ' ') {
                text.append(c);
            }
        }
        if (end < value.length()) {
            text.append('…');
        }
    }

    private static int end(String template, int from) {
        int brace = template.indexOf('{', from);
        int bracket = template.indexOf('[', from);
        if (bracket >= 0 && (brace < 0 || bracket < brace)) {
            return bracket;
        }
        return brace < 0 ? template.length() : template.indexOf('}', brace) + 1 == 0 ? -1 : template.indexOf('}', brace) + 1;
    }

    private static Part part(String text, boolean optional) {
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        boolean single = open >= 0 && close > open + 1 && text.indexOf('{', open + 1) < 0 && text.indexOf('}', close + 1) < 0;
        if (!single && (optional || open >= 0 || close >= 0)) {
            throw new IllegalArgumentException("not one value between braces: " + text);
        }
        return single ? new Part(text.substring(0, open), text.substring(open + 1, close), text.substring(close + 1), optional)
                : new Part(text, null, "", false);
    }
}
