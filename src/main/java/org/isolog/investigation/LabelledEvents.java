package org.isolog.investigation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.isolog.core.EventFilter;
import org.isolog.core.IsologException;
import org.isolog.core.ValueCount;
import org.isolog.core.Verdict;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * Which events are labelled, and how.
 *
 * @param rows      of the columns, ascending
 * @param malicious by position in {@code rows}; the others are expected
 */
record LabelledEvents(int[] rows, boolean[] malicious) {
    private static final int MOST_WORDS = 1_000;

    /** Verdicts that are malicious or expected; unsure ones say nothing. */
    static LabelledEvents ofVerdicts(Investigation investigation, EventColumns columns) {
        Map<Integer, Boolean> byRow = new HashMap<>();
        put(byRow, investigation.store().notes().with(Verdict.MALICIOUS), true, columns);
        put(byRow, investigation.store().notes().with(Verdict.EXPECTED), false, columns);
        int[] rows = byRow.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        boolean[] malicious = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            malicious[i] = byRow.get(rows[i]);
        }
        return new LabelledEvents(rows, malicious);
    }

    private static void put(Map<Integer, Boolean> byRow, long[] events, boolean malicious, EventColumns columns) {
        Arrays.stream(events).mapToInt(columns::rowOf).filter(row -> row >= 0).forEach(row -> byRow.put(row, malicious));
    }

    /**
     * Labels that stand in a field of the events, in the words of {@link Labels}.
     *
     * @throws IsologException if no event has the field, or its values are no labels
     */
    static LabelledEvents ofField(Investigation investigation, EventColumns columns, String field) {
        CategoryColumn column = columns.category(field);
        if (column == null) {
            throw new IsologException("LABEL-COLUMN", "No event of this case has a field " + field + ". Fields are listed in the Events room and by isolog export.");
        }
        List<ValueCount> words = investigation.store().events().topValues(field, EventFilter.all(), MOST_WORDS + 1);
        if (words.size() > MOST_WORDS) {
            throw new IsologException("LABEL-VALUE", "The field " + field + " has more than " + MOST_WORDS + " different values: these are no labels.");
        }
        boolean[] known = new boolean[column.distinct()];
        boolean[] malicious = new boolean[column.distinct()];
        for (ValueCount word : words) {
            int code = word.value() == null ? CategoryColumn.MISSING : column.codeOf(word.value());
            if (code >= 0 && !word.value().isBlank()) {
                known[code] = true;
                malicious[code] = Labels.isMalicious(word.value(), "the case " + investigation.name() + ", field " + field);
            }
        }
        int[] rows = IntStream.range(0, columns.rows()).filter(row -> column.code(row) >= 0 && known[column.code(row)]).toArray();
        boolean[] labels = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            labels[i] = malicious[column.code(rows[i])];
        }
        return new LabelledEvents(rows, labels);
    }
}
