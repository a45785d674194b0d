package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.isolog.core.EventTime;
import org.isolog.core.Finding;
import org.isolog.core.Score;
import org.isolog.core.Severity;

/** The rows of the table of findings. */
final class FindingRows {
    private static final int BATCH = 500;
    private static final String COLUMNS = "position, event, score, p_value, severity, flagged, percentile, time, time_text, time_quality, "
        + "entity, action, reasons";

    private FindingRows() {
    }

    static void write(Connection connection, int run, Iterator<Finding> findings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO finding (" + COLUMNS + ", run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            int waiting = 0;
            while (findings.hasNext()) {
                bind(insert, run, findings.next());
                insert.addBatch();
                if (++waiting == BATCH) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    /** @param condition written by us, with a mark for every value; what follows the run's */
    static List<Finding> select(Connection connection, int run, String condition, Object... values) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS + " FROM finding WHERE run = ? " + condition)) {
            query.setInt(1, run);
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 2, values[i]);
            }
            ResultSet row = query.executeQuery();
            while (row.next()) {
                findings.add(finding(row));
            }
        }
        return findings;
    }

    private static void bind(PreparedStatement insert, int run, Finding finding) throws SQLException {
        Score score = finding.score();
        EventTime time = finding.time();
        Rows.bind(insert, finding.rank(), score.eventId(), score.score(), score.pValue(), score.severity().ordinal(), score.flagged(),
            finding.percentile(), Utc.of(time.instant()), time.text(), time.quality().ordinal(), finding.entity(), finding.action(),
            Json.array(finding.reasons()), run);
    }

    private static Finding finding(ResultSet row) throws SQLException {
        Score score = new Score(row.getLong(2), row.getDouble(3), row.getDouble(4), Severity.values()[row.getInt(5)], row.getBoolean(6));
        EventTime time = new EventTime(Utc.get(row, 8), row.getString(9), EventTime.Quality.values()[row.getInt(10)]);
        return new Finding(row.getInt(1), score, row.getDouble(7), time, row.getString(11), row.getString(12), Json.strings(row.getString(13)));
    }
}
