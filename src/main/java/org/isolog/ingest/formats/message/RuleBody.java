package org.isolog.ingest.formats.message;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;
import org.isolog.ingest.formats.message.MessageRules.Rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Messages of known forms; the first form that fits counts. Only forms that can begin with the message's first character are tried. */
final class RuleBody implements MessageBody {
    private static final int LONGEST = 4000;
    private static final int CHARACTERS = 128;

    private final Set<String> programs;
    private final Rule[][] byFirst = new Rule[CHARACTERS][];
    private final Rule[] ofOthers;

    RuleBody(Set<String> programs, List<Rule> rules) {
        this.programs = programs;
        List<BitSet> first = rules.stream().map(rule -> rule.template().firstCharacters()).toList();
        for (int c = 0; c < CHARACTERS; c++) {
            List<Rule> fitting = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                if (first.get(i).isEmpty() || first.get(i).get(c)) {
                    fitting.add(rules.get(i));
                }
            }
            byFirst[c] = fitting.toArray(Rule[]::new);
        }
        this.ofOthers = rules.stream().filter(rule -> rule.template().firstCharacters().isEmpty()).toArray(Rule[]::new);
    }

    @Override
    public Set<String> programs() {
        return programs;
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        if (message.isEmpty()) {
            return false;
        }
        String start = message.length() > LONGEST ? message.substring(0, LONGEST) : message;
        char first = start.charAt(0);
        for (Rule rule : first < CHARACTERS ? byFirst[first] : ofOthers) {
            MessageTemplate.Found found = rule.template().maybe(start) ? rule.template().find(start) : null;
            if (found != null) {
                fields.put(Ecs.EVENT_ACTION, rule.action()).put(Ecs.EVENT_OUTCOME, rule.outcome());
                found.putInto(fields);
                return true;
            }
        }
        return false;
    }
}
