package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.stream.Stream;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;

/**
 * All events of a case as columns, in the order in which they were added (ascending id). Immutable once built; safe to read from
 * several threads.
 */
public final class EventColumns {
    /** {@link #time} of an event without one. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** Fields that name what an event is about: their values are kept, and they are columns however many other fields there are. */
    public static final List<String> NAMING = Stream.concat(Entity.FIELDS.stream(), Stream.of(Ecs.EVENT_ACTION)).toList();

    private final EventPlaces places;
    private final long[] ids;
    private final EventTimes exactTimes;
    private final long[] times;
    private final List<CategoryColumn> categories;
    private final TextColumn text;
    private final List<CategoryColumn> derived;
    private final List<StructureColumn> structures;

    EventColumns(EventPlaces places, EventTimes times, FieldColumns fields) {
        this.places = places;
        this.ids = places.ids();
        this.exactTimes = times;
        this.times = times.millis();
        categories = fields.categories();
        text = fields.text();
        derived = fields.derived();
        structures = fields.structures();
    }

    public int rows() {
        return ids.length;
    }

    public long id(int row) {
        return ids[row];
    }

    /** Row of an event, or a negative number if it is not here. */
    public int rowOf(long eventId) {
        return Arrays.binarySearch(ids, eventId);
    }

    public int source(int row) {
        return places.sources()[row];
    }

    /** The event's number in its source, from 1. */
    public long record(int row) {
        return places.records().of(row);
    }

    /** Milliseconds since 1970, UTC; {@link #NO_TIME} if the event has none, or one ten thousand years away. */
    public long time(int row) {
        return times[row];
    }

    /** The exact time; null if the event has none. */
    public Instant instant(int row) {
        return exactTimes.instant(row);
    }

    /** Every field that any event has, except the text, in the order of first appearance. */
    public List<CategoryColumn> categories() {
        return categories;
    }

    /** The column of a field; null if no event has it. */
    public CategoryColumn category(String field) {
        return find(categories, field);
    }

    /** The column of a {@link Derivation}; null if no event has it. */
    public CategoryColumn derived(String name) {
        return find(derived, name);
    }

    private static CategoryColumn find(List<CategoryColumn> columns, String name) {
        for (CategoryColumn column : columns) {
            if (column.field().equals(name)) {
                return column;
            }
        }
        return null;
    }

    /** What the fields are written with, those with at least two kinds. */
    public List<StructureColumn> structures() {
        return structures;
    }

    /** The text of the events; null if none has any. */
    public TextColumn text() {
        return text;
    }

    /** The same events without one field, as if no log had it. */
    public EventColumns without(String field) {
        List<CategoryColumn> others = categories.stream().filter(column -> !column.field().equals(field)).toList();
        return new EventColumns(places, exactTimes, new FieldColumns(others, text, derived, structures));
    }

    /**
     * These events and, behind them, copies of one of them.
     *
     * @param times of the copies, milliseconds; ids of the copies continue after the last
     */
    public EventColumns withCopies(int row, long[] times) {
        FieldColumns fields = new FieldColumns(categories, text, derived, structures);
        return new EventColumns(places.withCopies(row, times.length), exactTimes.followedBy(times), fields.withCopies(row, times.length));
    }

    /** A column made from the time of each event; {@code code} gives 0..distinct-1 for a time in milliseconds. */
    public CategoryColumn timeColumn(String name, int distinct, LongToIntFunction code) {
        int[] codes = new int[ids.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = times[row] == NO_TIME ? CategoryColumn.MISSING : code.applyAsInt(times[row]);
        }
        long[] hashes = new long[distinct];
        for (int i = 0; i < distinct; i++) {
            hashes[i] = i;
        }
        return new CategoryColumn(name, codes, hashes, null);
    }

    /** Rows that have a time, earliest first; events of the same millisecond in the order of their ids. */
    public int[] inTimeOrder() {
        int[] rows = new int[ids.length];
        int count = 0;
        boolean sorted = true;
        long last = NO_TIME;
        for (int row = 0; row < ids.length; row++) {
            if (times[row] != NO_TIME) {
                rows[count++] = row;
                sorted &= times[row] >= last;
                last = times[row];
            }
        }
        int[] timed = Arrays.copyOf(rows, count);
        if (!sorted) {
            IntArrays.parallelQuickSort(timed,
                    (a, b) -> times[a] != times[b] ? Long.compare(times[a], times[b]) : Integer.compare(a, b));
        }
        return timed;
    }
}
