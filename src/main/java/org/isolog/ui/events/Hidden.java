package org.isolog.ui.events;

import java.util.List;
import org.isolog.core.EventFilter;
import org.isolog.core.Progress;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.parts.Filters;

/**
 * A part of a filter that lets no event pass, and what would be seen without it.
 *
 * @param part  one condition, the time range, the severity or the alerts
 * @param shown events that pass the rest of the filter
 */
record Hidden(EventFilter part, long shown) {
    static List<Hidden> by(Investigation investigation, EventFilter filter, Progress progress) {
        BrowseEvents browse = new BrowseEvents(investigation);
        return Filters.parts(filter).stream()
            .map(part -> new Hidden(part, browse.select(Filters.minus(filter, part), null, false, progress).length)).toList();
    }
}
