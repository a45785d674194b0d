package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.isolog.core.Expectation;
import org.isolog.core.ExpectedEvent;
import org.isolog.core.ExpectedPattern;
import org.isolog.core.ExpectedPattern.Hours;
import org.isolog.core.ExpectedPattern.Part;
import org.isolog.core.Severity;

/** What people expect, and which findings of a run were taken out for it. Rules are never deleted, only withdrawn. */
public final class ExpectationTable {
    private static final String COLUMNS = "id, what, text, who, hour_from, hour_to, days, event, reason, made, author, until, withdrawn, withdrawn_by";

    private final Database database;

    ExpectationTable(Database database) {
        this.database = database;
    }

    /** Keeps a rule. @param rule its number is not looked at @return the rule with its number */
    public Expectation add(Expectation rule) {
        return database.write(connection -> {
            int id = (int) Rows.number(connection, "SELECT NEXT VALUE FOR expectation_id");
            ExpectedPattern pattern = rule.pattern();
            Integer from = pattern.hours() == null ? null : pattern.hours().from();
            Integer to = pattern.hours() == null ? null : pattern.hours().to();
            Rows.update(connection, "INSERT INTO expectation (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)", id,
                json(pattern.what()), pattern.text(), json(pattern.who()), from, to, bits(pattern.days()), rule.event(), rule.reason(),
                Utc.of(rule.made()), rule.author(), Utc.of(rule.until()));
            return new Expectation(id, pattern, rule.event(), rule.reason(), rule.made(), rule.author(), rule.until(), null, null);
        });
    }

    /** Takes a rule back; one that was taken back already stays so. @return whether there is such a rule that was not */
    public boolean withdraw(int rule, Instant when, String author) {
        return database.write(connection -> Rows.update(connection,
            "UPDATE expectation SET withdrawn = ?, withdrawn_by = ? WHERE id = ? AND withdrawn IS NULL", Utc.of(when), author, rule)) == 1;
    }

    /** Every rule that ever was, by number. */
    public List<Expectation> all() {
        return database.read(connection -> {
            List<Expectation> rules = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS + " FROM expectation ORDER BY id")) {
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    rules.add(rule(row));
                }
            }
            return rules;
        });
    }

    /** Keeps by which rules a run was judged, and what they took out of it. */
    public void keep(int run, Collection<Integer> rules, List<ExpectedEvent> events) {
        database.change(connection -> {
            for (int rule : rules) {
                Rows.update(connection, "INSERT INTO run_expectation (run, rule) VALUES (?, ?)", run, rule);
            }
            try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO expected_event (run, event, rule, severity, flagged) VALUES (?, ?, ?, ?, ?)")) {
                for (ExpectedEvent event : events) {
                    Rows.bind(insert, run, event.event(), event.rule(), event.severity().ordinal(), event.flagged());
                    insert.executeUpdate();
                }
            }
        });
    }

    /** The rules that a run was judged by. */
    public Set<Integer> judgedBy(int run) {
        return database.read(connection -> {
            Set<Integer> rules = new TreeSet<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT rule FROM run_expectation WHERE run = ?")) {
                query.setInt(1, run);
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    rules.add(row.getInt(1));
                }
            }
            return rules;
        });
    }

    /** What was taken out of a run, ascending by event. */
    public List<ExpectedEvent> events(int run) {
        return database.read(connection -> events(connection, "run = ? ORDER BY event", run));
    }

    public Optional<ExpectedEvent> event(int run, long event) {
        return database.read(connection -> events(connection, "run = ? AND event = ?", run, event)).stream().findFirst();
    }

    private static List<ExpectedEvent> events(Connection connection, String condition, Object... values) throws SQLException {
        List<ExpectedEvent> events = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT event, rule, severity, flagged FROM expected_event WHERE " + condition)) {
            Rows.bind(query, values);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                events.add(new ExpectedEvent(row.getLong(1), row.getInt(2), Severity.values()[row.getInt(3)], row.getBoolean(4)));
            }
        }
        return events;
    }

    private static Expectation rule(ResultSet row) throws SQLException {
        int from = row.getInt(5);
        Hours hours = row.wasNull() ? null : new Hours(from, row.getInt(6));
        ExpectedPattern pattern = new ExpectedPattern(parts(row.getString(2)), row.getString(3), parts(row.getString(4)), hours, days(row.getInt(7)));
        return new Expectation(row.getInt(1), pattern, row.getLong(8), row.getString(9), Utc.get(row, 10), row.getString(11), Utc.get(row, 12),
            Utc.get(row, 13), row.getString(14));
    }

    private static String json(List<Part> parts) {
        List<String> namesAndValues = new ArrayList<>();
        parts.forEach(part -> namesAndValues.addAll(List.of(part.field(), part.value())));
        return Json.object(namesAndValues);
    }

    private static List<Part> parts(String json) {
        List<String> namesAndValues = Json.strings(json);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            parts.add(new Part(namesAndValues.get(i), namesAndValues.get(i + 1)));
        }
        return parts;
    }

    private static int bits(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    private static Set<DayOfWeek> days(int bits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if ((bits >> day.ordinal() & 1) == 1) {
                days.add(day);
            }
        }
        return days;
    }
}
