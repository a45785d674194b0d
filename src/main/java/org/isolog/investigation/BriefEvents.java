package org.isolog.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.store.EventTable;

/**
 * What a list says of each event: where it stands, when it happened, who did what. Of events whose columns are in memory it comes from there,
 * as reading a million rows of the store takes seconds; the columns keep no long values and not the rarest of very many, and an event with
 * such a one is read. Any number of threads.
 */
final class BriefEvents {
    private final EventTable events;
    private final EventColumns columns;
    private final List<CategoryColumn> entities;
    private final CategoryColumn action;

    BriefEvents(Investigation investigation) {
        events = investigation.store().events();
        Optional<EventColumns> there = investigation.memory().columnsIfThere();
        columns = there.filter(BriefEvents::isComplete).orElse(null);
        entities = columns == null ? List.of() : Entity.FIELDS.stream().map(columns::category).filter(Objects::nonNull).toList();
        action = columns == null ? null : columns.category(Ecs.EVENT_ACTION);
    }

    /**
     * @param time   null if it has none
     * @param entity null if not known
     * @param action null if not known
     */
    record Brief(long id, int source, long record, Instant time, String entity, String action) {
    }

    private static boolean isComplete(EventColumns columns) {
        return EventColumns.NAMING.stream().map(columns::category).filter(Objects::nonNull).allMatch(CategoryColumn::isComplete);
    }

    long count() {
        return events.count();
    }

    /** Events in the order of ids. @param last id; events beyond the last of the case are not there */
    void between(long first, long last, Consumer<Brief> each) {
        long there = Math.min(last, count());
        int row = columns == null ? -1 : columns.rowOf(first);
        int behind = row + (int) (there - first) + 1;
        // Events that were imported since the columns were made are not in them.
        if (row >= 0 && columns.rowOf(there) == behind - 1 && IntStream.range(row, behind).allMatch(this::isKnown)) {
            IntStream.range(row, behind).mapToObj(this::at).forEach(each);
        } else {
            events.scan(EventColumns.NAMING, first, there, event -> each.accept(of(event)));
        }
    }

    private boolean isKnown(int row) {
        return isKnown(entity(row), row) && isKnown(action, row);
    }

    private static boolean isKnown(CategoryColumn column, int row) {
        return column == null || column.code(row) == CategoryColumn.MISSING || column.value(column.code(row)) != null;
    }

    private Brief at(int row) {
        return new Brief(columns.id(row), columns.source(row), columns.record(row), columns.instant(row), value(entity(row), row), value(action, row));
    }

    /** The column of the event's main entity; null if it has none. */
    private CategoryColumn entity(int row) {
        for (CategoryColumn column : entities) {
            if (column.code(row) != CategoryColumn.MISSING) {
                return column;
            }
        }
        return null;
    }

    private static String value(CategoryColumn column, int row) {
        return column == null || column.code(row) == CategoryColumn.MISSING ? null : column.value(column.code(row));
    }

    private static Brief of(Event event) {
        return new Brief(event.id(), event.ref().source(), event.ref().record(), event.time().instant(), event.entity(), event.get(Ecs.EVENT_ACTION));
    }
}
