package org.isolog.ui.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.isolog.core.Event;
import org.isolog.core.Scores;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.CaseContext;

/**
 * Reads the pages that a grid looks at, one after the other, the one asked for last first: whoever scrolls past a thousand pages waits for
 * one. Used on the FX thread; reads in the background.
 */
final class PageReader {
    /** A window shows rows of at most two pages. */
    private static final int MOST_WAITING = 2;

    private final CaseContext context;
    private final Runnable onRead;
    private final LinkedHashSet<Integer> waiting = new LinkedHashSet<>();
    private PagedRows rows;
    private boolean reading;

    /** @param onRead called when a page has come */
    PageReader(CaseContext context, Runnable onRead) {
        this.context = context;
        this.onRead = onRead;
    }

    PagedRows open(long[] ids) {
        waiting.clear();
        rows = new PagedRows(ids, this::want);
        return rows;
    }

    private void want(int page) {
        waiting.remove(page);
        waiting.addLast(page);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeFirst();
        }
        readNext();
    }

    private void readNext() {
        if (reading || waiting.isEmpty()) {
            return;
        }
        int page = waiting.removeLast();
        if (rows.has(page)) {
            readNext();
            return;
        }
        PagedRows target = rows;
        long[] ids = target.idsOf(page);
        reading = true;
        context.work().start("", progress -> read(context.investigation(), ids), read -> {
            reading = false;
            target.put(page, read);
            if (target == rows) {
                onRead.run();
            }
            readNext();
        }, error -> {
            reading = false;
            waiting.clear();
            context.dialogs().error(error);
        });
    }

    /** The rows in the order of the ids; an event that cannot be found keeps its place. */
    static List<EventRow> read(Investigation investigation, long[] ids) {
        BrowseEvents browse = new BrowseEvents(investigation);
        Map<Long, Event> events = new HashMap<>();
        browse.events(ids).forEach(event -> events.put(event.id(), event));
        Scores scores = browse.scores();
        List<EventRow> rows = new ArrayList<>(ids.length);
        for (long id : ids) {
            int at = scores.indexOf(id);
            rows.add(new EventRow(id, events.get(id), at < 0 ? null : scores.at(at)));
        }
        return rows;
    }
}
