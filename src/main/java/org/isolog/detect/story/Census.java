package org.isolog.detect.story;

import it.unimi.dsi.fastutil.ints.Int2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/** Who and what the events of a story are about, counted. */
final class Census {
    private static final int NAMED_EACH = 3;

    private final EventColumns events;
    private final int[] rows;
    private final Map<String, int[]> named = new LinkedHashMap<>();
    private final Map<String, Integer> distinct = new HashMap<>();

    Census(EventColumns events, int[] rows) {
        this.events = events;
        this.rows = rows;
        for (String field : SharedEntities.FIELDS) {
            CategoryColumn column = events.category(field);
            if (column != null) {
                count(field, column);
            }
        }
    }

    private void count(String field, CategoryColumn column) {
        Int2IntOpenHashMap counts = new Int2IntOpenHashMap();
        Int2IntOpenHashMap firstRows = new Int2IntOpenHashMap();
        for (int row : rows) {
            if (column.code(row) >= 0) {
                counts.addTo(column.code(row), 1);
                firstRows.putIfAbsent(column.code(row), row);
            }
        }
        distinct.put(field, counts.size());
        named.put(field, counts.int2IntEntrySet().stream()
                .sorted(Comparator.comparingInt((Int2IntMap.Entry entry) -> -entry.getIntValue()).thenComparing(Int2IntMap.Entry::getIntKey))
                .limit(NAMED_EACH).mapToInt(entry -> firstRows.get(entry.getIntKey())).toArray());
    }

    int distinct(String field) {
        return distinct.getOrDefault(field, 0);
    }

    /** Different values of any field. */
    int distinctOf(String field) {
        CategoryColumn column = events.category(field);
        IntOpenHashSet codes = new IntOpenHashSet();
        for (int i = 0; column != null && i < rows.length; i++) {
            codes.add(column.code(rows[i]));
        }
        codes.remove(CategoryColumn.MISSING);
        return codes.size();
    }

    int failures() {
        CategoryColumn outcomes = events.category(Ecs.EVENT_OUTCOME);
        int failure = outcomes == null ? CategoryColumn.MISSING : outcomes.codeOf(Ecs.FAILURE);
        int failures = 0;
        for (int i = 0; failure >= 0 && i < rows.length; i++) {
            failures += outcomes.code(rows[i]) == failure ? 1 : 0;
        }
        return failures;
    }

    /**
     * Failures by what was done.
     *
     * @return the first row of each action, and how many failures it has; all failures together where events have no action
     */
    Int2IntMap failingActions() {
        CategoryColumn outcomes = events.category(Ecs.EVENT_OUTCOME);
        CategoryColumn actions = events.category(Ecs.EVENT_ACTION);
        Int2IntMap counts = new Int2IntLinkedOpenHashMap();
        int failure = outcomes == null ? CategoryColumn.MISSING : outcomes.codeOf(Ecs.FAILURE);
        Int2IntOpenHashMap firstRows = new Int2IntOpenHashMap();
        for (int row : rows) {
            if (failure >= 0 && outcomes.code(row) == failure) {
                int action = actions == null ? CategoryColumn.MISSING : actions.code(row);
                firstRows.putIfAbsent(action, row);
                counts.mergeInt(firstRows.get(action), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** Most failures of one address, or of one user where there are no addresses, that a success of the same came after. */
    int failuresBeforeSuccess() {
        CategoryColumn outcomes = events.category(Ecs.EVENT_OUTCOME);
        CategoryColumn who = distinct(Ecs.SOURCE_IP) > 0 ? events.category(Ecs.SOURCE_IP) : events.category(Ecs.USER_NAME);
        if (outcomes == null || who == null) {
            return 0;
        }
        int failure = outcomes.codeOf(Ecs.FAILURE);
        int success = outcomes.codeOf(Ecs.SUCCESS);
        Int2IntOpenHashMap failures = new Int2IntOpenHashMap();
        int most = 0;
        for (int row : inTimeOrder()) {
            int outcome = outcomes.code(row);
            if (outcome >= 0 && outcome == failure && who.code(row) >= 0) {
                failures.addTo(who.code(row), 1);
            } else if (outcome >= 0 && outcome == success) {
                most = Math.max(most, failures.get(who.code(row)));
            }
        }
        return most;
    }

    /** Failures of the one address with most of them, or of the one user where there are no addresses. */
    int mostFailures() {
        CategoryColumn outcomes = events.category(Ecs.EVENT_OUTCOME);
        CategoryColumn who = distinct(Ecs.SOURCE_IP) > 0 ? events.category(Ecs.SOURCE_IP) : events.category(Ecs.USER_NAME);
        if (outcomes == null || who == null) {
            return 0;
        }
        int failure = outcomes.codeOf(Ecs.FAILURE);
        Int2IntOpenHashMap failures = new Int2IntOpenHashMap();
        int most = 0;
        for (int row : rows) {
            if (failure >= 0 && outcomes.code(row) == failure && who.code(row) >= 0) {
                most = Math.max(most, failures.addTo(who.code(row), 1) + 1);
            }
        }
        return most;
    }

    private int[] inTimeOrder() {
        return IntStream.of(rows).boxed().sorted(Comparator.comparingLong((Integer row) -> events.time(row)).thenComparing(row -> row))
                .mapToInt(Integer::intValue).toArray();
    }

    /** The most frequent of each kind. @param lookup events by their rows */
    List<Entity> entities(Function<int[], List<Event>> lookup) {
        List<Entity> entities = new ArrayList<>();
        named.forEach((field, examples) -> lookup.apply(examples).forEach(event -> entities.add(new Entity(field, event.get(field)))));
        return entities;
    }
}
