package org.isolog.ui.events;

import static org.isolog.ui.common.Texts.text;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.investigation.BrowseEvents;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;
import org.isolog.ui.common.parts.Marks;

/** Finds text in the raw records of the rows that are listed, without filtering them. Used on the FX thread. */
final class FindViewModel {
    private static final int NOWHERE = -1;

    private final CaseContext context;
    private final LatestWork finding;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private String found = "";
    private EventFilter foundIn;
    private long[] matches = {};

    /** Shows a row. */
    interface Shower {
        void show(int row);
    }

    FindViewModel(CaseContext context) {
        this.context = context;
        finding = new LatestWork(context.work());
    }

    /** How many were found, in words; empty for no search. */
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /**
     * Goes to the next row that has the text in its raw record, round the end.
     *
     * @param from row where one stands; below 0 for none
     * @param by   1 forwards, -1 backwards
     */
    void next(String wanted, PagedRows rows, int from, int by, Shower shower) {
        if (wanted.isBlank() || rows == null) {
            clear();
            return;
        }
        if (wanted.equals(found) && context.filter().equals(foundIn)) {
            go(rows, from, by, shower);
            return;
        }
        EventFilter filter = context.filter();
        words.set(text("events.searching"));
        finding.start(text("events.find-work"), progress ->
            new BrowseEvents(context.investigation()).select(filter.and(new Condition(null, wanted, false)), null, false, progress), ids -> {
                found = wanted;
                foundIn = filter;
                matches = ids;
                words.set(ids.length == 0 ? text("events.found-none") : ids.length == 1 ? text("events.found-one") : text("events.found", ids.length));
                go(rows, from, by, shower);
            }, error -> {
                clear();
                context.dialogs().error(error);
            });
    }

    void clear() {
        finding.drop();
        found = "";
        matches = new long[0];
        words.set("");
    }

    private void go(PagedRows rows, int from, int by, Shower shower) {
        int row = matches.length == 0 ? NOWHERE : Marks.next(rows.size(), from, by, each -> Arrays.binarySearch(matches, rows.id(each)) >= 0);
        if (row >= 0) {
            shower.show(row);
        }
    }
}
