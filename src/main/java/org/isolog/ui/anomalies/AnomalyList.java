package org.isolog.ui.anomalies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.CaseGlance;
import org.isolog.investigation.CaseGlance.Findings;
import org.isolog.investigation.GroupFindings;
import org.isolog.investigation.GroupFindings.Groups;
import org.isolog.investigation.Investigation;

/**
 * The alerts, or the anomalies, that meet a filter.
 *
 * @param events   that the alerts have, those listed; or as many as there are rows
 * @param more     how many further ones there are, beyond those that one grid shows
 * @param run      null before the first training
 * @param filtered whether the shared filter hides any
 */
record AnomalyList(List<AnomalyRow> rows, long events, long more, RunInfo run, boolean filtered) {
    /** Nobody reads further; keeps the grid in some megabytes whatever the case. */
    private static final int MOST = 10_000;
    private static final int PAGE = 1_000;

    static AnomalyList of(Investigation investigation, EventFilter filter, Listing listing, boolean filtered, Progress progress) {
        List<AnomalyRow> rows = new ArrayList<>();
        BrowseEvents browse = new BrowseEvents(investigation);
        RunInfo run = investigation.currentRun().orElse(null);
        if (listing == Listing.ALERTS) {
            Groups found = new GroupFindings(investigation).run(filter, MOST, progress);
            eachPage(found.groups(), page -> {
                Map<Long, Event> events = events(browse, page.stream().map(FindingGroup::strongest).toList());
                page.forEach(alert -> rows.add(AnomalyRow.of(rows.size() + 1, alert, events.get(alert.strongest().score().eventId()))));
            }, progress);
            return new AnomalyList(List.copyOf(rows), found.groups().stream().mapToLong(FindingGroup::events).sum(), found.more(), run, filtered);
        }
        Findings found = new CaseGlance(investigation).findings(filter, MOST, progress);
        eachPage(found.findings(), page -> {
            Map<Long, Event> events = events(browse, page);
            page.forEach(finding -> rows.add(AnomalyRow.of(finding, events.get(finding.score().eventId()))));
        }, progress);
        return new AnomalyList(List.copyOf(rows), rows.size(), found.more(), run, filtered);
    }

    private static <T> void eachPage(List<T> all, Consumer<List<T>> each, Progress progress) {
        for (int from = 0; from < all.size(); from += PAGE) {
            progress.checkCancelled();
            each.accept(all.subList(from, Math.min(all.size(), from + PAGE)));
        }
    }

    private static Map<Long, Event> events(BrowseEvents browse, List<Finding> of) {
        return browse.events(of.stream().mapToLong(finding -> finding.score().eventId()).toArray()).stream()
            .collect(Collectors.toMap(Event::id, Function.identity()));
    }

    long total() {
        return rows.size() + more;
    }
}
