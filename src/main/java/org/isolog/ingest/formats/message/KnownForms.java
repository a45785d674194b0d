package org.isolog.ingest.formats.message;

import org.isolog.ingest.formats.MessageBody;
import org.isolog.ingest.formats.message.MessageRules.Rule;
import org.isolog.ingest.formats.message.MessageRules.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The bodies that are written down as forms of messages, one for each group of programs. */
final class KnownForms {
    private static final List<String> RESOURCES = List.of("ssh", "accounts", "mail", "services", "kernel");
    /** So much fixed text at the beginning leaves no doubt, whatever the program is called. */
    private static final int SURE_LENGTH = 8;

    private KnownForms() {
    }

    static List<MessageBody> ofPrograms() {
        List<MessageBody> bodies = new ArrayList<>();
        for (Section section : sections()) {
            bodies.add(new RuleBody(section.programs(), section.rules()));
        }
        return bodies;
    }

    /** Forms that are recognised in the messages of programs that are unknown or not named. */
    static MessageBody ofAnyProgram() {
        List<Rule> rules = new ArrayList<>(MessageRules.of("any").getFirst().rules());
        sections().forEach(section -> section.rules().stream().filter(rule -> rule.template().fixedLength() >= SURE_LENGTH).forEach(rules::add));
        return new RuleBody(Set.of(), rules);
    }

    /** Forms that are recognised where not even a program is named: those that need much fixed text anywhere. */
    static MessageBody ofNoProgram() {
        List<Rule> rules = new ArrayList<>(MessageRules.of("any").getFirst().rules());
        sections().forEach(section -> rules.addAll(section.rules()));
        return new FormIndex(rules.stream().filter(rule -> rule.template().needed().length() >= SURE_LENGTH).toList());
    }

    private static List<Section> sections() {
        return RESOURCES.stream().flatMap(name -> MessageRules.of(name).stream()).toList();
    }
}
