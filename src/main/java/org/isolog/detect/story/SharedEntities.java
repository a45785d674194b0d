package org.isolog.detect.story;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Ecs;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * Joins units of the same or adjacent hours that share a user, an address or a host. An entity that takes part in too many of all units
 * joins nothing: everybody logs in at the same gateway.
 */
final class SharedEntities {
    /** Users, addresses and hosts, in the order in which columns are numbered here. */
    static final List<String> FIELDS = List.of(Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.HOST_NAME);

    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long NO_HOUR = Long.MIN_VALUE / 2;
    /** An entity of more than a tenth of all units is everybody's. */
    private static final double COMMON = 0.1;
    /** With few users or addresses each takes part in more: twice its even share. */
    private static final double EVEN_SHARES = 2;
    /** An entity of fewer events of the unit was only passed by, as each user of a password spray. */
    private static final double LEAST_PART = 0.1;

    private final EventColumns events;
    private final Candidates candidates;

    SharedEntities(EventColumns events, Candidates candidates) {
        this.events = events;
        this.candidates = candidates;
    }

    void join(Groups groups) {
        for (String field : FIELDS) {
            CategoryColumn column = events.category(field);
            if (column != null) {
                join(groups, column);
            }
        }
    }

    private void join(Groups groups, CategoryColumn column) {
        Map<Integer, List<Integer>> unitsOf = new HashMap<>();
        List<SuspiciousUnit> units = candidates.units();
        for (int number = 0; number < units.size(); number++) {
            for (int code : main(units.get(number), column)) {
                unitsOf.computeIfAbsent(code, unseen -> new ArrayList<>()).add(number);
            }
        }
        unitsOf.values().removeIf(numbers -> numbers.size() < 2);
        BitSet asked = new BitSet();
        unitsOf.keySet().forEach(asked::set);
        Int2IntOpenHashMap shares = unitsWith(column, asked);
        double common = Math.max(COMMON, column.field().equals(Ecs.HOST_NAME) ? 0 : EVEN_SHARES / column.distinct());
        unitsOf.forEach((code, numbers) -> {
            if (shares.get((int) code) <= common * candidates.allUnits()) {
                joinAdjacent(groups, numbers);
            }
        });
    }

    /** Codes of the entities that the unit is about. */
    private static int[] main(SuspiciousUnit unit, CategoryColumn column) {
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
        for (int row : unit.rows()) {
            counts.addTo(column.code(row), 1);
        }
        counts.remove(CategoryColumn.MISSING);
        int strongest = column.code(unit.strongest());
        return counts.int2IntEntrySet().stream()
                .filter(entry -> entry.getIntKey() == strongest || entry.getIntValue() >= LEAST_PART * unit.rows().length)
                .mapToInt(Int2IntMap.Entry::getIntKey).sorted().toArray();
    }

    /** In how many of all units each entity occurs. */
    private Int2IntOpenHashMap unitsWith(CategoryColumn column, BitSet asked) {
        Int2IntOpenHashMap units = new Int2IntOpenHashMap();
        LongOpenHashSet seen = new LongOpenHashSet();
        for (int row = 0; row < events.rows() && !asked.isEmpty(); row++) {
            int code = column.code(row);
            if (code >= 0 && asked.get(code) && seen.add((long) candidates.unitOf(row) << 32 | code)) {
                units.addTo(code, 1);
            }
        }
        return units;
    }

    private void joinAdjacent(Groups groups, List<Integer> numbers) {
        List<Integer> byHour = numbers.stream().sorted(Comparator.comparingLong(this::hour)).toList();
        for (int i = 1; i < byHour.size(); i++) {
            if (hour(byHour.get(i)) - hour(byHour.get(i - 1)) <= 1) {
                groups.join(byHour.get(i), byHour.get(i - 1));
            }
        }
    }

    private long hour(int number) {
        long time = events.time(candidates.units().get(number).strongest());
        return time == EventColumns.NO_TIME ? NO_HOUR : Math.floorDiv(time, HOUR_MILLIS);
    }
}
