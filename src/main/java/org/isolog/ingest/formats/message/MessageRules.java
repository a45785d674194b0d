package org.isolog.ingest.formats.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The forms of messages as they lie among the resources: {@code NAME.messages}, with a line {@code [program …]} of the beginnings of
 * program names before the rules of these programs, {@code [*]} for rules of any program, and a rule a line:
 * {@code action outcome | template}, the outcome {@code -} where the message says none.
 */
final class MessageRules {
    private static final String NONE = "-";

    /** @param outcome null where the message says none */
    record Rule(MessageTemplate template, String action, String outcome) {
    }

    /** @param programs beginnings of names in lower case, empty for any */
    record Section(Set<String> programs, List<Rule> rules) {
    }

    private MessageRules() {
    }

    /** @throws IllegalStateException if there is no such resource, or a line of it is neither section nor rule */
    static List<Section> of(String name) {
        try (InputStream in = MessageRules.class.getResourceAsStream(name + ".messages")) {
            if (in == null) {
                throw new IllegalStateException("there is no resource " + name + ".messages");
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Section> parse(String name, String text) {
        List<Section> sections = new ArrayList<>();
        for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList()) {
            int bar = line.indexOf(" | ");
            if (line.startsWith("[") && line.endsWith("]") && bar < 0) {
                String programs = line.substring(1, line.length() - 1);
                sections.add(new Section(programs.equals("*") ? Set.of() : Set.of(programs.split(" ")), new ArrayList<>()));
            } else if (bar > 0 && !sections.isEmpty()) {
                sections.getLast().rules().add(rule(name, line.substring(0, bar).split(" "), line.substring(bar + 3)));
            } else {
                throw new IllegalStateException(name + ".messages has a line that is neither section nor rule: " + line);
            }
        }
        return sections;
    }

    private static Rule rule(String name, String[] actionAndOutcome, String template) {
        if (actionAndOutcome.length != 2) {
            throw new IllegalStateException(name + ".messages has a rule without action and outcome before: " + template);
        }
        String outcome = actionAndOutcome[1];
        return new Rule(new MessageTemplate(template), actionAndOutcome[0], outcome.equals(NONE) ? null : outcome);
    }
}
