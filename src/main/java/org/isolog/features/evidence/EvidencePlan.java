package org.isolog.features.evidence;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.isolog.core.Ecs;
import org.isolog.core.Reason.Counted;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.StructureColumn;
import org.isolog.features.text.WebFacts;

/**
 * Which features can be made of the events at hand, by one rule for all logs.
 *
 * <p>A field is a <em>number</em> if nearly all its values are and there are many of them, a <em>counter</em> (ignored) if those only ever
 * rise, an <em>identifier</em> (ignored) if nearly every event that has it has its own, and a <em>category</em> otherwise.
 */
final class EvidencePlan {
    /** Fields that are numbers or codes by form but say nothing by their rarity: they differ by chance or name a sequence. */
    private static final Set<String> IGNORED = Set.of(Ecs.SOURCE_PORT, Ecs.PROCESS_PID, "event.id", "event.sequence", "log.record", "@timestamp",
            Ecs.HTTP_REFERRER, Ecs.URL_QUERY, "winlog.record_id", "winlog.activity_id", "winlog.event_data.UtcTime", "EventReceivedTime");
    /** Ends of the names of fields that number a process, a schema or a place in a sequence. */
    private static final List<String> NUMBERING = List.of(".pid", ".thread.id", ".version", ".keywords", ".task", ".opcode", ".sequence", ".ppid", ".entity_id");
    private static final Set<String> ALWAYS_CATEGORIES = Set.of(Ecs.DESTINATION_PORT, Ecs.HTTP_STATUS, Ecs.EVENT_CODE);
    private static final int MOST_CATEGORIES = 24;
    private static final int MOST_COMPARED = 1000;
    private static final int MOST_NUMBERS = 16;
    private static final int MOST_TEXTS = 8;
    private static final int FEW_VALUES = 20;
    private static final double NEARLY_ALL = 0.95;
    /** Weekdays mean something once the log has two of each. */
    private static final long TWO_WEEKS = 14 * 86_400_000L;
    private static final long TWO_DAYS = 2 * 86_400_000L;

    private static final int MINUTE = 60;
    private static final int TEN_MINUTES = 600;
    private static final int HOUR = 3600;
    private static final int DAY = 86_400;

    private final ColumnPool pool;

    EvidencePlan(ColumnPool pool) {
        this.pool = pool;
    }

    List<String> categories() {
        List<String> fields = new ArrayList<>();
        for (CategoryColumn column : pool.fields()) {
            if (fields.size() < MOST_CATEGORIES && isCategory(column) && !repeats(column, fields)) {
                fields.add(column.field());
            }
        }
        return fields;
    }

    /** Whether a field only says in other words what one before it says, as a status and the outcome made from it do. */
    private boolean repeats(CategoryColumn column, List<String> fields) {
        for (String field : fields) {
            CategoryColumn earlier = pool.column(field);
            if (earlier.distinct() == column.distinct() && column.distinct() <= MOST_COMPARED
                    && pool.pair(field, column.field()).distinct() == column.distinct()) {
                return true;
            }
        }
        return false;
    }

    List<String> numbers() {
        List<String> fields = new ArrayList<>();
        for (CategoryColumn column : pool.fields()) {
            if (fields.size() < MOST_NUMBERS && isNumber(column) && !isCounter(column)) {
                fields.add(column.field());
            }
        }
        return fields;
    }

    private static boolean isNumber(CategoryColumn column) {
        return !isIgnored(column.field()) && !ALWAYS_CATEGORIES.contains(column.field())
                && column.distinct() > FEW_VALUES && column.numericShare() >= NEARLY_ALL;
    }

    private static boolean isIgnored(String field) {
        return IGNORED.contains(field) || NUMBERING.stream().anyMatch(field::endsWith);
    }

    private static boolean isCategory(CategoryColumn column) {
        if (isIgnored(column.field()) || isNumber(column)) {
            return false;
        }
        boolean varies = column.distinct() > 1;
        boolean identifies = column.present() > FEW_VALUES && column.distinct() > NEARLY_ALL * column.present();
        return varies && !identifies;
    }

    /** Nearly every value is above the one before it: a record number or a clock, not a measurement. */
    private static boolean isCounter(CategoryColumn column) {
        int rises = 0;
        int steps = 0;
        double last = Double.NaN;
        for (int row = 0; row < column.rows(); row++) {
            double number = column.number(row);
            if (!Double.isNaN(number)) {
                steps += Double.isNaN(last) ? 0 : 1;
                rises += number > last ? 1 : 0;
                last = number;
            }
        }
        return steps > FEW_VALUES && rises >= NEARLY_ALL * steps;
    }

    /** Pairs of context and field whose habits are learned. */
    List<List<String>> habits() {
        List<List<String>> habits = new ArrayList<>(List.of(
                List.of(Ecs.USER_NAME, Ecs.SOURCE_IP), List.of(Ecs.USER_NAME, Ecs.EVENT_ACTION), List.of(Ecs.USER_NAME, Ecs.HOST_NAME),
                List.of(Ecs.SOURCE_IP, Ecs.USER_NAME), List.of(Ecs.HOST_NAME, Ecs.PROCESS_NAME), List.of(Ecs.SOURCE_IP, Ecs.USER_AGENT)));
        habits.addAll(List.of(List.of(WebFacts.PATH, Ecs.HTTP_METHOD), List.of(WebFacts.PATH, Ecs.HTTP_STATUS),
                List.of(WebFacts.PATH, WebFacts.PARAMETERS), List.of(WebFacts.PATH, WebFacts.REFERRER), List.of(ColumnPool.ANY, WebFacts.PARAMETERS),
                List.of(ColumnPool.ANY, WebFacts.DEPTH), List.of(ColumnPool.ANY, WebFacts.PRODUCT)));
        if (spanMillis() >= TWO_DAYS) {
            habits.add(List.of(ColumnPool.ANY, ColumnPool.HOUR));
            habits.add(List.of(Ecs.USER_NAME, ColumnPool.HOUR));
            habits.add(List.of(Ecs.HOST_NAME, ColumnPool.HOUR));
        }
        if (spanMillis() >= TWO_WEEKS) {
            habits.add(List.of(ColumnPool.ANY, ColumnPool.WEEKDAY));
            habits.add(List.of(Ecs.USER_NAME, ColumnPool.WEEKDAY));
        }
        habits.removeIf(habit -> !judgeable(habit.getFirst(), habit.getLast()));
        return habits;
    }

    private boolean judgeable(String context, String field) {
        CategoryColumn value = pool.column(field);
        return value != null && value.distinct() > 1 && (context.equals(ColumnPool.ANY) || varies(pool.column(context)));
    }

    /** A context that never changes would only judge the field alone a second time. */
    private static boolean varies(CategoryColumn context) {
        return context != null && context.distinct() > 1;
    }

    private long spanMillis() {
        EventColumns events = pool.events();
        int[] order = pool.timeOrder();
        return order.length == 0 ? 0 : events.time(order[order.length - 1]) - events.time(order[0]);
    }

    /** Context and field pairs whose first sight is judged. */
    List<List<String>> firstSights() {
        List<List<String>> sights = new ArrayList<>();
        for (String field : List.of(Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.HOST_NAME, Ecs.PROCESS_NAME, Ecs.EVENT_ACTION, ColumnPool.TEXT)) {
            sights.add(List.of(ColumnPool.ANY, field));
        }
        sights.add(List.of(Ecs.USER_NAME, Ecs.SOURCE_IP));
        sights.add(List.of(Ecs.USER_NAME, Ecs.EVENT_ACTION));
        sights.add(List.of(Ecs.USER_NAME, Ecs.HOST_NAME));
        sights.add(List.of(Ecs.HOST_NAME, Ecs.PROCESS_NAME));
        sights.removeIf(sight -> pool.timeOrder().length == 0 || !judgeable(sight.getFirst(), sight.getLast()));
        return sights;
    }

    /** Answers whose share is judged: errors of the client and of the server. */
    static List<Integer> errorAnswers() {
        return List.of(4, 5);
    }

    /**
     * Fields that are written in many ways, as a name or an address is not. A message is left out: its punctuation belongs to its template,
     * whose rarity, with the rarity of its words and of what attacks are written with, is judged by {@link RareTerm} already.
     */
    List<StructureColumn> freeTexts() {
        return pool.events().structures().stream()
                .filter(structure -> !structure.field().equals(Ecs.MESSAGE) && isFreeText(structure)).limit(MOST_TEXTS).toList();
    }

    private static boolean isFreeText(StructureColumn structure) {
        IntOpenHashSet ways = new IntOpenHashSet();
        for (int kind = 0; kind < structure.kinds() && ways.size() <= FEW_VALUES; kind++) {
            ways.add(Arrays.hashCode(structure.terms(kind)));
        }
        return ways.size() > FEW_VALUES;
    }

    /** Pairs of entity and field whose change is judged. */
    List<List<String>> changes() {
        List<List<String>> changes = new ArrayList<>(List.of(List.of(Ecs.USER_NAME, Ecs.SOURCE_IP), List.of(Ecs.SOURCE_IP, Ecs.USER_AGENT)));
        changes.removeIf(change -> !varies(pool.column(change.getFirst())) || !varies(pool.column(change.getLast())));
        return changes;
    }

    /** What is counted in sliding windows. */
    List<WindowCounts> windows() {
        List<WindowCounts> windows = new ArrayList<>();
        for (String entity : List.of(Ecs.SOURCE_IP, Ecs.USER_NAME, Ecs.HOST_NAME)) {
            add(windows, Counted.EVENTS, entity, "", MINUTE, HOUR, DAY);
        }
        add(windows, Counted.FAILURES, Ecs.SOURCE_IP, Ecs.USER_NAME, TEN_MINUTES, HOUR, DAY);
        add(windows, Counted.FAILURES, Ecs.USER_NAME, Ecs.SOURCE_IP, TEN_MINUTES, HOUR, DAY);
        add(windows, Counted.FAILED_USERS, Ecs.SOURCE_IP, Ecs.USER_NAME, HOUR, DAY);
        add(windows, Counted.FAILING_ADDRESSES, Ecs.USER_NAME, Ecs.SOURCE_IP, HOUR, DAY);
        add(windows, Counted.DISTINCT_USERS, Ecs.SOURCE_IP, Ecs.USER_NAME, HOUR);
        add(windows, Counted.DISTINCT_ADDRESSES, Ecs.USER_NAME, Ecs.SOURCE_IP, HOUR, DAY);
        for (String target : List.of(Ecs.URL_PATH, Ecs.HOST_NAME, Ecs.DESTINATION_IP, Ecs.DESTINATION_PORT)) {
            add(windows, Counted.DISTINCT_TARGETS, Ecs.SOURCE_IP, target, TEN_MINUTES, HOUR);
        }
        add(windows, Counted.DISTINCT_TARGETS, Ecs.USER_NAME, Ecs.HOST_NAME, HOUR);
        add(windows, Counted.DISTINCT_ACTIONS, Ecs.USER_NAME, Ecs.EVENT_ACTION, HOUR);
        Stream.of(Ecs.SOURCE_BYTES, Ecs.BYTES, Ecs.HTTP_BYTES).filter(field -> pool.column(field) != null).findFirst().ifPresent(bytes -> {
            add(windows, Counted.BYTES, Ecs.SOURCE_IP, bytes, HOUR, DAY);
            add(windows, Counted.BYTES, Ecs.USER_NAME, bytes, HOUR, DAY);
        });
        return windows;
    }

    /** What only ever has one value is no count. */
    private void add(List<WindowCounts> windows, Counted counted, String entity, String of, int... seconds) {
        boolean possible = counted == Counted.EVENTS || counted == Counted.FAILURES || varies(pool.column(of));
        for (int window : seconds) {
            if (possible && pool.column(entity) != null) {
                windows.add(new WindowCounts(counted, entity, of, window));
            }
        }
    }

    /** Those whose failures and slow rises are followed. */
    static List<String> actors() {
        return List.of(Ecs.SOURCE_IP, Ecs.USER_NAME);
    }

    /** The window of what is judged by the hour, in seconds. */
    static int hour() {
        return HOUR;
    }
}
