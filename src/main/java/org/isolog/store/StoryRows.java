package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isolog.core.Entity;
import org.isolog.core.Severity;
import org.isolog.core.Story;
import org.isolog.core.StoryKind;

/** The rows of the table of stories. */
final class StoryRows {
    private static final String COLUMNS = "position, kind, title, severity, priority, confidence, entities, first_time, last_time, events, alerts, "
        + "reasons, next_step, event_ids";

    private StoryRows() {
    }

    static void write(Connection connection, int run, List<Story> stories) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO story (" + COLUMNS + ", run) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (Story story : stories) {
                List<String> entities = new ArrayList<>();
                story.entities().forEach(entity -> entities.addAll(List.of(entity.field(), entity.value())));
                Rows.bind(insert, story.rank(), story.kind().name(), story.title(), story.severity().ordinal(), story.priority(), story.confidence(),
                    Json.array(entities), Utc.of(story.first()), Utc.of(story.last()), story.events(), story.alerts(), Json.array(story.reasons()),
                    story.nextStep(), story.eventIds().toArray(Long[]::new), run);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static List<Story> select(Connection connection, int run) throws SQLException {
        List<Story> stories = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS + " FROM story WHERE run = ? ORDER BY position")) {
            query.setInt(1, run);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                stories.add(story(row));
            }
        }
        return stories;
    }

    private static Story story(ResultSet row) throws SQLException {
        List<String> names = Json.strings(row.getString(7));
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < names.size(); i += 2) {
            entities.add(new Entity(names.get(i), names.get(i + 1)));
        }
        List<Long> ids = Arrays.stream((Object[]) row.getArray(14).getArray()).map(Long.class::cast).toList();
        return new Story(row.getInt(1), StoryKind.valueOf(row.getString(2)), row.getString(3), Severity.values()[row.getInt(4)], row.getDouble(5),
            row.getDouble(6), entities, Utc.get(row, 8), Utc.get(row, 9), row.getLong(10), row.getLong(11), Json.strings(row.getString(12)),
            row.getString(13), ids);
    }
}
