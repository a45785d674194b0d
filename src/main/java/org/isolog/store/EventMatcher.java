package org.isolog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isolog.core.EntityNames;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;

/** The conditions of a filter against rows that have the columns it asks for. */
final class EventMatcher {
    /** Reads one field, or the raw text, of a row. */
    private record Test(String column, String field, Glob glob, String part, boolean negated) {
    }

    private final List<Test> tests = new ArrayList<>();
    private final Map<Integer, Layout> layouts;
    private final EntityNames names;

    EventMatcher(EventFilter filter, Map<Integer, Layout> layouts, EntityNames names) {
        this.layouts = layouts;
        this.names = names;
        for (Condition condition : filter.conditions()) {
            tests.add(condition.field() == null
                ? new Test("raw", null, null, condition.value(), condition.negated())
                : new Test(EventColumns.holding(condition.field()), condition.field(), new Glob(condition.value()), null, condition.negated()));
        }
    }

    /** Names of the columns that {@link #matches} reads. */
    Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>();
        tests.forEach(test -> columns.add(test.column()));
        return columns;
    }

    boolean matches(ResultSet row) throws SQLException {
        for (Test test : tests) {
            if (holds(test, row) == test.negated()) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(Test test, ResultSet row) throws SQLException {
        String text = test.field() == null ? row.getString("raw") : FieldValues.value(row, test.field(), test.column(), layouts);
        if (text == null) {
            return false;
        }
        return test.glob() == null ? Glob.indexOf(text, test.part(), 0, text.length()) >= 0
            : test.glob().matches(text) || test.glob().matches(names.of(test.field(), text));
    }
}
