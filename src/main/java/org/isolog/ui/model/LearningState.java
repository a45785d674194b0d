package org.isolog.ui.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.isolog.core.Expectation;
import org.isolog.core.Expectation.State;
import org.isolog.core.ExpectedEvent;
import org.isolog.core.LearnedInfo;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.LearnFromLabels;

/**
 * What analysts taught the case, read at one moment.
 *
 * @param rules    newest first
 * @param verdicts events that are called malicious or expected
 * @param used     the ranking in use; null if findings are ranked by score alone
 */
record LearningState(List<Rule> rules, long verdicts, LearnedInfo used) {

    /** @param findings that it took out of the current run */
    record Rule(Expectation rule, State state, long findings) {
    }

    static LearningState read(Investigation investigation) {
        ExpectEvents expect = new ExpectEvents(investigation);
        Map<Integer, Long> findings = expect.events().stream().collect(Collectors.groupingBy(ExpectedEvent::rule, Collectors.counting()));
        List<Rule> rules = new ArrayList<>();
        expect.rules().forEach(rule -> rules.add(new Rule(rule, expect.state(rule), findings.getOrDefault(rule.id(), 0L))));
        Collections.reverse(rules);
        LearnFromLabels learn = new LearnFromLabels(investigation);
        return new LearningState(List.copyOf(rules), learn.verdicts(), learn.used().orElse(null));
    }

    static LearningState nothing() {
        return new LearningState(List.of(), 0, null);
    }
}
