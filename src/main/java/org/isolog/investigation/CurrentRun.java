package org.isolog.investigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Finding;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.core.RunInfo;
import org.isolog.core.Scores;
import org.isolog.core.Story;

/** The run that files are written from, read once so that all parts of a file agree even if the case is analysed again meanwhile. */
record CurrentRun(Investigation investigation, ModelInfo model, RunInfo run) {
    private static final int PORTION = 2_000;

    /** @throws IsologException {@code NO-RUN} before the first analysis */
    static CurrentRun of(Investigation investigation) {
        RunInfo run = investigation.currentRun().orElseThrow(() -> new IsologException("NO-RUN",
                "The case " + investigation.name() + " is not analysed yet, so there is nothing to write. Train a model first (Model, or isolog analyze)."));
        ModelInfo model = investigation.models().stream().filter(each -> each.version() == run.model()).findFirst().orElseThrow();
        return new CurrentRun(investigation, model, run);
    }

    Scores scores() {
        return investigation.memory().scores(run.id());
    }

    /** Most urgent first. */
    List<Story> stories() {
        return investigation.store().runs().stories(run.id());
    }

    /** Findings by rank. @param from counted from 0 */
    List<Finding> findings(int from, int count) {
        return investigation.store().runs().findings(run.id(), from, count);
    }

    /** The alerts by rank from a place in their order; empty after the last. */
    List<Finding> alerts(int from) {
        return investigation.store().runs().alerts(run.id(), from, PORTION);
    }

    /** The words of every finding by its event. */
    Map<Long, List<String>> reasons() {
        Map<Long, List<String>> reasons = new HashMap<>();
        List<Finding> some = new ArrayList<>();
        int from = 0;
        do {
            some.clear();
            some.addAll(findings(from, PORTION));
            some.forEach(finding -> reasons.put(finding.score().eventId(), finding.reasons()));
            from += some.size();
        } while (some.size() == PORTION);
        return reasons;
    }
}
