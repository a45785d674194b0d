package org.isolog.ingest.formats.message;

import org.isolog.ingest.formats.message.MessageTemplate.Choice;
import org.isolog.ingest.formats.message.MessageTemplate.End;
import org.isolog.ingest.formats.message.MessageTemplate.Followers;
import org.isolog.ingest.formats.message.MessageTemplate.Kind;
import org.isolog.ingest.formats.message.MessageTemplate.Literal;
import org.isolog.ingest.formats.message.MessageTemplate.Part;
import org.isolog.ingest.formats.message.MessageTemplate.Value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes the text of a {@link MessageTemplate} apart. */
final class TemplateParser {
    private final String source;
    private int at;

    TemplateParser(String source) {
        this.source = source;
    }

    /** @throws IllegalStateException if the text is no template */
    Part[] parts() {
        Part[] parts = sequence(false);
        if (at < source.length() || parts.length == 0) {
            throw broken();
        }
        resolve(parts, Followers.ANY);
        return parts;
    }

    /** Tells every value what can come behind it. */
    private static Followers resolve(Part[] parts, Followers outer) {
        Followers next = outer;
        for (int i = parts.length - 1; i >= 0; i--) {
            switch (parts[i]) {
                case Literal literal -> next = new Followers(new String[] {literal.text()}, false);
                case End end -> next = Followers.ANY;
                case Value value -> {
                    parts[i] = new Value(value.field(), value.kind(), next);
                    next = Followers.ANY;
                }
                case Choice choice -> next = resolve(choice, next);
            }
        }
        return next;
    }

    private static Followers resolve(Choice choice, Followers behind) {
        Set<String> texts = new LinkedHashSet<>();
        boolean any = choice.optional() && behind.any();
        for (Part[] alternative : choice.alternatives()) {
            Followers first = resolve(alternative, behind);
            texts.addAll(List.of(first.texts()));
            any |= first.any();
        }
        if (choice.optional()) {
            texts.addAll(List.of(behind.texts()));
        }
        return new Followers(texts.toArray(String[]::new), any);
    }

    private Part[] sequence(boolean inChoice) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (at < source.length()) {
            char c = source.charAt(at);
            if (inChoice && (c == '|' || c == ']')) {
                break;
            }
            at++;
            switch (c) {
                case '\\' -> literal.append(source.charAt(at++));
                case '{' -> add(parts, literal, braces());
                case '[' -> add(parts, literal, optional());
                case '$' -> add(parts, literal, new End());
                default -> literal.append(c);
            }
        }
        add(parts, literal, null);
        return parts.toArray(Part[]::new);
    }

    private static void add(List<Part> parts, StringBuilder literal, Part part) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
        if (part != null) {
            parts.add(part);
        }
    }

    private Part optional() {
        List<Part[]> alternatives = new ArrayList<>();
        do {
            alternatives.add(sequence(true));
            if (at >= source.length() || alternatives.getLast().length == 0) {
                throw broken();
            }
        } while (source.charAt(at++) == '|');
        return new Choice(List.copyOf(alternatives), true);
    }

    private Part braces() {
        int close = source.indexOf('}', at);
        if (close < 0) {
            throw broken();
        }
        String inside = source.substring(at, close);
        at = close + 1;
        if (inside.startsWith("=")) {
            List<Part[]> texts = new ArrayList<>();
            for (String text : inside.substring(1).split("\\|")) {
                texts.add(new Part[] {new Literal(text)});
            }
            return new Choice(List.copyOf(texts), false);
        }
        int colon = inside.indexOf(':');
        return colon < 0 ? new Value(inside, Kind.WORD, null)
                : new Value(inside.substring(0, colon), Kind.valueOf(inside.substring(colon + 1).toUpperCase(Locale.ROOT)), null);
    }

    private IllegalStateException broken() {
        return new IllegalStateException("no template: " + source);
    }
}
