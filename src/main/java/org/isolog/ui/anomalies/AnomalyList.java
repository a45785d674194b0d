package org.isolog.ui.anomalies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.Finding;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.CaseGlance;
import org.isolog.investigation.CaseGlance.Findings;
import org.isolog.investigation.Investigation;

/**
 * The anomalies that meet a filter.
 *
 * @param more     how many further ones there are, beyond those that one grid shows
 * @param run      null before the first training
 * @param filtered whether the shared filter hides any
 */
record AnomalyList(List<AnomalyRow> rows, long more, RunInfo run, boolean filtered) {
    /** Nobody reads further; keeps the grid in some megabytes whatever the case. */
    private static final int MOST = 10_000;
    private static final int PAGE = 1_000;

    static AnomalyList of(Investigation investigation, EventFilter filter, boolean filtered, Progress progress) {
        Findings found = new CaseGlance(investigation).findings(filter, MOST, progress);
        BrowseEvents browse = new BrowseEvents(investigation);
        List<AnomalyRow> rows = new ArrayList<>(found.findings().size());
        for (int from = 0; from < found.findings().size(); from += PAGE) {
            progress.checkCancelled();
            List<Finding> page = found.findings().subList(from, Math.min(found.findings().size(), from + PAGE));
            Map<Long, Event> events = new HashMap<>();
            browse.events(page.stream().mapToLong(finding -> finding.score().eventId()).toArray()).forEach(event -> events.put(event.id(), event));
            page.forEach(finding -> rows.add(AnomalyRow.of(finding, events.get(finding.score().eventId()))));
        }
        return new AnomalyList(List.copyOf(rows), found.more(), investigation.currentRun().orElse(null), filtered);
    }

    long total() {
        return rows.size() + more;
    }
}
