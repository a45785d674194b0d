package org.isolog.features.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.isolog.core.Ecs;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.PairColumn;
import org.isolog.features.columns.StructureColumn;
import org.isolog.features.text.WebFacts;

/** The columns of the events and what several feature families derive from them, each made once. Safe for any number of threads. */
final class ColumnPool {
    static final String ANY = "*";
    /** Columns that are made here; a log's own fields of these names are not looked at. */
    static final String HOUR = "@hour";
    static final String WEEKDAY = "@weekday";
    static final String TEXT = "@text";

    private static final Set<String> MADE = Set.of(HOUR, WEEKDAY, TEXT);

    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long DAY_MILLIS = 24 * HOUR_MILLIS;
    private static final int THURSDAY = 3;

    private final EventColumns events;
    private final int[] timeOrder;
    private final Map<Pair, PairColumn> pairs = new ConcurrentHashMap<>();
    private final Map<String, CategoryColumn> derived = new ConcurrentHashMap<>();
    private final Map<String, int[]> previous = new ConcurrentHashMap<>();
    private final Map<Outcome, BitSet> outcomes = new ConcurrentHashMap<>();
    private final Map<Evidence, float[]> counts = new ConcurrentHashMap<>();
    private int[] asked;
    private int[] askedInOrder;

    private record Pair(String context, String field) {
    }

    private enum Outcome {
        FAILURE, SUCCESS, FAILED_ATTEMPT, SUCCEEDED_ATTEMPT
    }

    ColumnPool(EventColumns events) {
        this.events = events;
        timeOrder = events.inTimeOrder();
    }

    EventColumns events() {
        return events;
    }

    /** The column of a field, of the hour, the weekday, the text's template or a derived fact; null if no event has it. */
    CategoryColumn column(String field) {
        return switch (field) {
            case HOUR -> derived.computeIfAbsent(HOUR,
                    name -> events.timeColumn(name, 24, time -> (int) (Math.floorMod(time, DAY_MILLIS) / HOUR_MILLIS)));
            case WEEKDAY -> derived.computeIfAbsent(WEEKDAY,
                    name -> events.timeColumn(name, 7, time -> (int) Math.floorMod(Math.floorDiv(time, DAY_MILLIS) + THURSDAY, 7L)));
            case TEXT -> events.text() == null ? null : events.text().templates();
            default -> EventFacts.isDerived(field) ? events.derived(field) : events.category(field);
        };
    }

    /** The field within a context field, or alone where the context is {@link #ANY}; null if no event has them. */
    PairColumn pair(String context, String field) {
        return pairs.computeIfAbsent(new Pair(context, field), pair -> {
            CategoryColumn value = column(field);
            CategoryColumn of = context.equals(ANY) ? value : column(context);
            if (value == null || of == null) {
                return null;
            }
            return context.equals(ANY) ? PairColumn.alone(value) : PairColumn.of(of, value);
        });
    }

    /** Fields of the events, as they are in the log, in the order of first appearance. */
    List<CategoryColumn> fields() {
        return events.categories().stream().filter(column -> !MADE.contains(column.field()) && !EventFacts.isDerived(column.field())).toList();
    }

    int[] timeOrder() {
        return timeOrder;
    }

    /** For each row the one before it in time with the same value of the field, or -1; for the field of {@link #column}. */
    int[] previous(String field) {
        return previous.computeIfAbsent(field, name -> {
            CategoryColumn column = column(name);
            int[] before = new int[events.rows()];
            int[] last = new int[column.distinct()];
            Arrays.fill(last, -1);
            for (int row : timeOrder) {
                int code = column.code(row);
                if (code >= 0) {
                    before[row] = last[code];
                    last[code] = row;
                }
            }
            return before;
        });
    }

    /** Those of some rows that have a time, earliest first. @param rows ascending; remembered until others are asked for */
    synchronized int[] inTimeOrder(int[] rows) {
        if (asked != rows) {
            asked = rows;
            BitSet wanted = new BitSet(events.rows());
            for (int row : rows) {
                wanted.set(row);
            }
            askedInOrder = rows.length == events.rows() ? timeOrder : Arrays.stream(timeOrder).filter(wanted::get).toArray();
        }
        return askedInOrder;
    }

    /** What a field is written with; null if all events write it alike or none has it. */
    StructureColumn structure(String field) {
        return events.structures().stream().filter(structure -> structure.field().equals(field)).findFirst().orElse(null);
    }

    /** Rows whose outcome is a failure. */
    BitSet failures() {
        return outcomes.computeIfAbsent(Outcome.FAILURE, kind -> rowsWith(Ecs.EVENT_OUTCOME, Ecs.FAILURE));
    }

    /** Rows whose outcome is a success. */
    BitSet successes() {
        return outcomes.computeIfAbsent(Outcome.SUCCESS, kind -> rowsWith(Ecs.EVENT_OUTCOME, Ecs.SUCCESS));
    }

    /** Failures of something that was tried to get in: a page that is not there is none. */
    BitSet failedAttempts() {
        BitSet all = failures();
        return outcomes.computeIfAbsent(Outcome.FAILED_ATTEMPT, kind -> attempts(all));
    }

    /** Successes of the like: a page that is there is none. */
    BitSet succeededAttempts() {
        BitSet all = successes();
        return outcomes.computeIfAbsent(Outcome.SUCCEEDED_ATTEMPT, kind -> attempts(all));
    }

    /** Keeps what was counted to learn something, one number a row, until its feature is bound and asks for it. */
    void keepCounts(Evidence learned, float[] ofRows) {
        counts.put(learned, ofRows);
    }

    /** What was kept, for the caller to change; null if nothing was, or it was asked for already. */
    float[] takeCounts(Evidence learned) {
        return counts.remove(learned);
    }

    private BitSet attempts(BitSet all) {
        BitSet rows = (BitSet) all.clone();
        rows.andNot(rowsWith(WebFacts.REQUEST, WebFacts.OTHER));
        return rows;
    }

    private BitSet rowsWith(String field, String value) {
        BitSet rows = new BitSet(events.rows());
        CategoryColumn column = column(field);
        int wanted = column == null ? CategoryColumn.MISSING : column.codeOf(value);
        if (wanted >= 0) {
            for (int row = 0; row < events.rows(); row++) {
                if (column.code(row) == wanted) {
                    rows.set(row);
                }
            }
        }
        return rows;
    }
}
