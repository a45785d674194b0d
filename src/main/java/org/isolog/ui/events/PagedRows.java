package org.isolog.ui.events;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;

/**
 * Rows of a selection of events, of which only the pages looked at lately are kept. A row that is not there yet is empty and its page is
 * asked for. Used on the FX thread.
 */
public final class PagedRows extends ObservableListBase<EventRow> {
    public static final int PAGE = 200;
    private static final int MOST_PAGES = 20;

    private final long[] ids;
    private final IntConsumer onWanted;
    private final Map<Integer, List<EventRow>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<EventRow>> eldest) {
            return size() > MOST_PAGES;
        }
    };

    /**
     * @param ids      not copied: leave it alone
     * @param onWanted takes the number of a page that is looked at and not there
     */
    public PagedRows(long[] ids, IntConsumer onWanted) {
        this.ids = ids;
        this.onWanted = onWanted;
    }

    @Override
    public EventRow get(int index) {
        List<EventRow> page = pages.get(index / PAGE);
        if (page == null) {
            onWanted.accept(index / PAGE);
            page = pages.get(index / PAGE);
        }
        return page == null ? EventRow.waiting(ids[index]) : page.get(index % PAGE);
    }

    @Override
    public int size() {
        return ids.length;
    }

    /** Event of a row, without reading it. */
    public long id(int index) {
        return ids[index];
    }

    /** Events of a page. */
    long[] idsOf(int page) {
        return Arrays.copyOfRange(ids, page * PAGE, Math.min(ids.length, (page + 1) * PAGE));
    }

    /** Takes a page that was read; the grid must be told to look again. */
    void put(int page, List<EventRow> rows) {
        pages.put(page, List.copyOf(rows));
    }

    boolean has(int page) {
        return pages.containsKey(page);
    }

    /** Place of an event, or -1. Searching must not read pages, as the list's own search would. */
    public int indexOfEvent(long event) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == event) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof EventRow known ? indexOfEvent(known.id()) : -1;
    }

    @Override
    public int lastIndexOf(Object row) {
        return indexOf(row);
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }
}
