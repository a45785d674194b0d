package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Notes;
import org.isolog.core.Verdict;

/** What people wrote on events. */
public final class NoteTable {
    private final Database database;
    private final Clock clock;

    NoteTable(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Notes of(long eventId) {
        return database.read(connection -> notes(connection, eventId));
    }

    public void star(long eventId, boolean starred) {
        database.change(connection -> {
            ensure(connection, eventId);
            Rows.update(connection, "UPDATE note SET starred = ? WHERE event = ?", starred, eventId);
        });
    }

    /** @param verdict null to take it back */
    public void verdict(long eventId, Verdict verdict) {
        database.change(connection -> {
            ensure(connection, eventId);
            Rows.update(connection, "UPDATE note SET verdict = ? WHERE event = ?", verdict == null ? null : verdict.name(), eventId);
        });
    }

    /** @param add false to take the tag off */
    public void tag(long eventId, String tag, boolean add) {
        String sql = add ? "MERGE INTO note_tag (event, tag) KEY (event, tag) VALUES (?, ?)" : "DELETE FROM note_tag WHERE event = ? AND tag = ?";
        database.change(connection -> Rows.update(connection, sql, eventId, tag));
    }

    public void comment(long eventId, String author, String text) {
        database.change(connection -> Rows.update(connection, "INSERT INTO note_comment (event, time, author, text) VALUES (?, ?, ?, ?)",
            eventId, Utc.of(clock.instant()), author, text));
    }

    /** The notes of every event that has some, ascending by event. */
    public List<Notes> all() {
        return database.read(connection -> {
            List<Notes> all = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT event FROM note WHERE starred OR verdict IS NOT NULL "
                + "UNION SELECT event FROM note_tag UNION SELECT event FROM note_comment ORDER BY event")) {
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    all.add(notes(connection, row.getLong(1)));
                }
            }
            return all;
        });
    }

    /** Every event with this verdict, ascending. */
    public long[] with(Verdict verdict) {
        return database.read(connection -> {
            LongList found = new LongList();
            try (PreparedStatement query = connection.prepareStatement("SELECT event FROM note WHERE verdict = ? ORDER BY event")) {
                query.setString(1, verdict.name());
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
            return found.toArray();
        });
    }

    private static void ensure(Connection connection, long eventId) throws SQLException {
        Rows.update(connection, "INSERT INTO note (event, starred) SELECT ?, FALSE WHERE NOT EXISTS (SELECT 1 FROM note WHERE event = ?)",
            eventId, eventId);
    }

    private static Notes notes(Connection connection, long eventId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT starred, verdict FROM note WHERE event = ?")) {
            query.setLong(1, eventId);
            ResultSet row = query.executeQuery();
            boolean any = row.next();
            String verdict = any ? row.getString(2) : null;
            return new Notes(eventId, any && row.getBoolean(1), verdict == null ? null : Verdict.valueOf(verdict),
                tags(connection, eventId), comments(connection, eventId));
        }
    }

    private static List<String> tags(Connection connection, long eventId) throws SQLException {
        List<String> tags = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT tag FROM note_tag WHERE event = ? ORDER BY tag")) {
            query.setLong(1, eventId);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                tags.add(row.getString(1));
            }
        }
        return tags;
    }

    private static List<Notes.Comment> comments(Connection connection, long eventId) throws SQLException {
        List<Notes.Comment> comments = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT time, author, text FROM note_comment WHERE event = ? ORDER BY id")) {
            query.setLong(1, eventId);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                comments.add(new Notes.Comment(Utc.get(row, 1), row.getString(2), row.getString(3)));
            }
        }
        return comments;
    }
}
