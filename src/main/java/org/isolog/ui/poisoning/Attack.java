package org.isolog.ui.poisoning;

import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.EventTime;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.core.Progress;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.GroupFindings;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.CaseContext;

/**
 * An event that can be taken for the attack.
 *
 * @param rank  in the current run; 0 if it is no finding
 * @param words the event on one line
 */
record Attack(long eventId, int rank, EventTime time, String words) {
    private static final int TOP = 12;

    /** The selected event of the case, if there is one, then the strongest of the first alerts and of what comes closest. */
    static List<Attack> choices(Investigation investigation, long selected, Progress progress) {
        BrowseEvents browse = new BrowseEvents(investigation);
        List<Attack> found = new ArrayList<>();
        if (selected != CaseContext.NO_EVENT) {
            int rank = browse.finding(selected).map(Finding::rank).orElse(0);
            browse.event(selected).ifPresent(event -> found.add(of(event, rank)));
        }
        List<Finding> top = new GroupFindings(investigation).run(EventFilter.all(), TOP, progress).groups().stream().map(FindingGroup::strongest).toList();
        List<Event> events = browse.events(top.stream().mapToLong(finding -> finding.score().eventId()).toArray());
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).id() != selected) {
                found.add(of(events.get(i), top.get(i).rank()));
            }
        }
        return found;
    }

    private static Attack of(Event event, int rank) {
        return new Attack(event.id(), rank, event.time(), EventWords.of(event));
    }
}
