package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.isolog.core.Finding;
import org.isolog.core.IsologException;
import org.isolog.core.RunInfo;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.core.Story;

/** What models said of the events of a case: the scores of all, and the findings with their reasons. */
public final class RunTable {
    private final Database database;

    RunTable(Database database) {
        this.database = database;
    }

    /**
     * Keeps a run, all of it or nothing.
     *
     * @param findings in any order; asked for one after the other
     * @param stories  by rank; asked for once all findings are kept
     */
    public RunInfo add(NewRun run, Scores scores, Iterator<Finding> findings, Supplier<List<Story>> stories) {
        return database.write(connection -> {
            int id = (int) Rows.number(connection, "SELECT NEXT VALUE FOR run_id");
            Long[] bySeverity = new Long[Severity.values().length];
            Arrays.fill(bySeverity, 0L);
            long alerts = 0;
            for (int i = 0; i < scores.size(); i++) {
                bySeverity[scores.severity(i).ordinal()]++;
                alerts += scores.flagged(i) ? 1 : 0;
            }
            Rows.update(connection, "INSERT INTO run (id, model, finished, events, alerts, threshold, calibration, by_severity, "
                + "alert_units, expected_false) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", id, run.model(), Utc.of(run.finished()), scores.size(), alerts,
                run.threshold(), run.calibration(), bySeverity, run.alertUnits(), run.expectedFalse());
            ScoreBlocks.write(connection, id, scores);
            FindingRows.write(connection, id, findings);
            StoryRows.write(connection, id, stories.get());
            return select(connection, "id = ?", id).orElseThrow();
        });
    }

    /** The newest run of a model. */
    public Optional<RunInfo> latest(int model) {
        return database.read(connection -> select(connection, "model = ?", model));
    }

    /** The newest run of the active model. */
    public Optional<RunInfo> current() {
        return database.read(connection -> select(connection, "model = (SELECT version FROM model WHERE active)"));
    }

    public Scores scores(int run) {
        return database.read(connection -> {
            RunInfo info = select(connection, "id = ?", run).orElseThrow(() -> new IsologException("RUN-MISSING",
                "The case has no run " + run + ". Run the detection again."));
            return ScoreBlocks.read(connection, run, Math.toIntExact(info.events()));
        });
    }

    public long findingCount(int run) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT COUNT(*) FROM finding WHERE run = ?")) {
                query.setInt(1, run);
                ResultSet row = query.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
    }

    /**
     * Findings in the order of rank.
     *
     * @param from how many are passed over
     */
    public List<Finding> findings(int run, int from, int count) {
        return database.read(connection -> FindingRows.select(connection, run, "ORDER BY position LIMIT ? OFFSET ?", count, from));
    }

    /**
     * Findings that are alerts, in the order of rank.
     *
     * @param from how many alerts are passed over
     */
    public List<Finding> alerts(int run, int from, int count) {
        return database.read(connection -> FindingRows.select(connection, run, "AND flagged ORDER BY position LIMIT ? OFFSET ?", count, from));
    }

    public Optional<Finding> finding(int run, long eventId) {
        return database.read(connection -> FindingRows.select(connection, run, "AND event = ?", eventId).stream().findFirst());
    }

    /** Stories in the order of rank; none of a run of an Isolog that had no stories yet. */
    public List<Story> stories(int run) {
        return database.read(connection -> StoryRows.select(connection, run));
    }

    private static Optional<RunInfo> select(Connection connection, String condition, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id, model, finished, events, alerts, threshold, calibration, "
            + "by_severity, COALESCE(alert_units, 0), COALESCE(expected_false, 'NaN') FROM run WHERE " + condition + " ORDER BY id DESC LIMIT 1")) {
            Rows.bind(query, values);
            ResultSet row = query.executeQuery();
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new RunInfo(row.getInt(1), row.getInt(2), Utc.get(row, 3), row.getLong(4), row.getLong(5), row.getDouble(6),
                row.getLong(7), bySeverity((Object[]) row.getArray(8).getArray()), row.getLong(9), row.getDouble(10)));
        }
    }

    private static Map<Severity, Long> bySeverity(Object[] counts) {
        Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            bySeverity.put(severity, (Long) counts[severity.ordinal()]);
        }
        return Collections.unmodifiableMap(bySeverity);
    }
}
