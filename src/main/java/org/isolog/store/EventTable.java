package org.isolog.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.isolog.core.EntityNames;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.Progress;
import org.isolog.core.ValueCount;

/** The events of all complete sources of a case. Any thread; a long read does not block others. */
public final class EventTable {
    private static final int REPORT_EVERY = 1 << 13;

    private final Database database;
    private volatile TimeColumn times;
    private volatile long complete;
    private volatile EntityNames names = EntityNames.none();

    EventTable(Database database) {
        this.database = database;
        refresh();
    }

    /** From now on users and hosts are read by these names; {@link #scanAsWritten} alone gives what is written. */
    public void use(EntityNames found) {
        names = found;
    }

    /** The names by which users and hosts are read. */
    public EntityNames names() {
        return names;
    }

    /** Takes in a source that was completed. */
    void refresh() {
        complete = database.read(connection -> Rows.number(connection, "SELECT COALESCE(SUM(stored), 0) FROM source WHERE state = 'complete'"));
    }

    /** Ids are 1 to this number, without gaps. */
    public long count() {
        return complete;
    }

    /**
     * Every event in the order of ids; memory stays flat.
     *
     * @throws org.isolog.core.CancelledException if the progress says so
     */
    public void scan(Consumer<Event> each, Progress progress) {
        EntityNames now = names;
        scanAsWritten(now.isEmpty() ? each : event -> each.accept(now.in(event)), progress);
    }

    /** As {@link #scan(Consumer, Progress)}, with users and hosts as they are written: for evidence. */
    public void scanAsWritten(Consumer<Event> each, Progress progress) {
        long last = complete;
        database.stream(connection -> {
            EventReader reader = new EventReader(connection);
            try (PreparedStatement query = connection.prepareStatement("SELECT " + EventColumns.ALL + " FROM event WHERE id <= ? ORDER BY id")) {
                query.setLong(1, last);
                ResultSet row = query.executeQuery();
                for (long seen = 0; row.next(); seen++) {
                    if (seen % REPORT_EVERY == 0) {
                        progress.checkCancelled();
                        progress.report(seen, last);
                    }
                    each.accept(reader.read(row));
                }
            }
            progress.report(last, last);
            return null;
        });
    }

    /**
     * Some events in the order of ids, several times as fast as by {@link #scan(Consumer, Progress)}: they have only the fields asked for,
     * and neither raw text nor the text of their time.
     *
     * @param fields frequent fields, which have columns of their own
     * @param first  id
     * @param last   id; events beyond the last of the case are not there
     * @throws IllegalArgumentException for a field without a column
     */
    public void scan(List<String> fields, long first, long last, Consumer<Event> each) {
        long there = Math.min(last, complete);
        EntityNames now = names;
        String columns = fields.stream().map(EventTable::column).collect(Collectors.joining(", "));
        database.stream(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                "SELECT id, source, record, byte_offset, time, time_quality, " + columns + " FROM event WHERE id BETWEEN ? AND ? ORDER BY id")) {
                query.setLong(1, first);
                query.setLong(2, there);
                ResultSet row = query.executeQuery();
                BriefReader reader = new BriefReader(fields);
                while (row.next()) {
                    each.accept(now.in(reader.read(row)));
                }
            }
            return null;
        });
    }

    private static String column(String field) {
        if (EventColumns.position(field) < 0) {
            throw new IllegalArgumentException(field + " has no column");
        }
        return EventColumns.holding(field);
    }

    public Optional<Event> get(long id) {
        return get(new long[] {id}).stream().findFirst();
    }

    /** In the order asked; ids that the case does not have are left out. */
    public List<Event> get(long[] ids) {
        long last = complete;
        EntityNames now = names;
        return database.read(connection -> {
            List<Event> found = new ArrayList<>(ids.length);
            EventReader reader = new EventReader(connection);
            // One look-up an id: H2 answers a list of ids by walking the whole table.
            try (PreparedStatement query = connection.prepareStatement("SELECT " + EventColumns.ALL + " FROM event WHERE id = ?")) {
                for (long id : ids) {
                    query.setLong(1, id);
                    ResultSet row = query.executeQuery();
                    if (id <= last && row.next()) {
                        found.add(now.in(reader.read(row)));
                    }
                }
            }
            return found;
        });
    }

    /**
     * Ids of the events that meet the conditions and times of the filter; its severity and alerts are the caller's to apply.
     *
     * @param sortField null for the order of ids, {@code time}, or the name of a field; events without it come last, ties by id
     */
    public long[] select(EventFilter filter, String sortField, boolean descending, Progress progress) {
        EventQuery query = query(filter);
        if (sortField == null) {
            LongList ids = new LongList();
            query.forEach(null, progress, (id, row) -> ids.add(id));
            return descending ? reversed(ids.toArray()) : ids.toArray();
        }
        if (sortField.equals("time")) {
            SortedEvents<Instant> sorted = new SortedEvents<>(Instant::compareTo);
            query.forEach("time", progress, (id, row) -> sorted.add(id, Utc.get(row, row.findColumn("time"))));
            return sorted.sorted(descending);
        }
        EntityNames now = names;
        SortedEvents<String> sorted = new SortedEvents<>(new NaturalOrder());
        String column = EventColumns.holding(sortField);
        Map<Integer, Layout> layouts = EventQuery.layouts(database);
        query.forEach(column, progress, (id, row) -> sorted.add(id, now.of(sortField, FieldValues.value(row, sortField, column, layouts))));
        return sorted.sorted(descending);
    }

    /** Values of a field among the events that pass the filter, the most frequent first, ties by value. */
    public List<ValueCount> topValues(String field, EventFilter filter, int limit) {
        EntityNames now = names;
        Map<String, Long> counts = new HashMap<>();
        String column = EventColumns.holding(field);
        Map<Integer, Layout> layouts = EventQuery.layouts(database);
        query(filter).forEach(column, Progress.silent(), (id, row) -> {
            String value = now.of(field, FieldValues.value(row, field, column, layouts));
            if (value != null) {
                counts.merge(value, 1L, Long::sum);
            }
        });
        return counts.entrySet().stream().map(entry -> new ValueCount(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value)).limit(limit).toList();
    }

    /**
     * The event and those nearest to it in time, ascending by time and id; around an event without a time those next to it in
     * the order of ids. Empty if there is no such event.
     *
     * @param limit at most so many, the event included
     */
    public long[] around(long id, Duration before, Duration after, int limit) {
        TimeColumn column = times();
        return id < 1 || id > column.count() ? new long[0] : new Neighbours(column).of(id, before, after, limit);
    }

    /** Earliest time of an event; null if none has a time. */
    public Instant firstTime() {
        return time("MIN(first_time)");
    }

    /** Latest time of an event; null if none has a time. */
    public Instant lastTime() {
        return time("MAX(last_time)");
    }

    /** Names of all fields that occur, sorted. Names beyond the 4,096 different layouts that a case keeps are not listed. */
    public List<String> fieldNames() {
        TreeSet<String> names = new TreeSet<>();
        database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                "SELECT names FROM event_layout JOIN source ON source.id = event_layout.source WHERE state = 'complete'")) {
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    names.addAll(Json.strings(row.getString(1)));
                }
            }
            return names;
        });
        return List.copyOf(names);
    }

    private Instant time(String aggregate) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT " + aggregate + " FROM source WHERE state = 'complete'")) {
                ResultSet row = query.executeQuery();
                row.next();
                return Utc.get(row, 1);
            }
        });
    }

    private EventQuery query(EventFilter filter) {
        long[] ids = {1, complete};
        if (filter.from() != null || filter.to() != null) {
            ids = times().span(filter.from(), filter.to());
        }
        return new EventQuery(database, ids, filter, names);
    }

    /** Two threads that ask at once both read it, which is wasteful and right. */
    private TimeColumn times() {
        TimeColumn known = times;
        if (known == null || known.count() != complete) {
            known = TimeColumn.read(database, complete);
            times = known;
        }
        return known;
    }

    private static long[] reversed(long[] ids) {
        for (int i = 0, j = ids.length - 1; i < j; i++, j--) {
            long id = ids[i];
            ids[i] = ids[j];
            ids[j] = id;
        }
        return ids;
    }
}
