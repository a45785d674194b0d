package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.isolog.core.ImportAccount;
import org.isolog.core.IsologException;
import org.isolog.core.KnownName;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceInfo;

/** The imported files of a case and the records of them that could not be read. Only complete sources are seen. */
public final class SourceTable {
    private static final String COLUMNS = "id, path, size, sha256, format, zone, confidence, records_read, stored, skipped, "
        + "times_missing, times_guessed, first_time, last_time, imported";

    private final Database database;
    private final EventTable events;
    private final Clock clock;
    private final AtomicBoolean importing = new AtomicBoolean();

    SourceTable(Database database, EventTable events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins to import a source. One at a time.
     *
     * @param zone IANA name of the zone assumed for times without one
     * @throws IsologException {@code IMPORT-RUNNING} while another import of this case is not closed
     */
    public SourceImport begin(String path, String format, String zone) {
        if (!importing.compareAndSet(false, true)) {
            throw new IsologException("IMPORT-RUNNING", "Another import into this case is still running. Wait for it, or cancel it, before importing " + path + ".");
        }
        boolean begun = false;
        try {
            SourceInfo info = insert(path, format, zone);
            SourceImport started = new SourceImport(this, new EventWriter(database, info.id(), events.count() + 1), info);
            begun = true;
            return started;
        } finally {
            importing.set(begun);
        }
    }

    private SourceInfo insert(String path, String format, String zone) {
        return database.write(connection -> {
            int id = (int) Rows.number(connection, "SELECT COALESCE(MAX(id), 0) + 1 FROM source");
            try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO source (id, path, format, zone, state, first_event) VALUES (?, ?, ?, ?, 'importing', ?)")) {
                insert.setInt(1, id);
                insert.setString(2, path);
                insert.setString(3, format);
                insert.setString(4, zone);
                insert.setLong(5, events.count() + 1);
                insert.executeUpdate();
            }
            return new SourceInfo(id, path, 0, null, format, zone, null, null);
        });
    }

    SourceInfo complete(SourceInfo info, List<SourceFact> facts, List<KnownName> names) {
        database.change(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE source SET state = 'complete', size = ?, sha256 = ?, "
                + "confidence = ?, records_read = ?, stored = ?, skipped = ?, times_missing = ?, times_guessed = ?, first_time = ?, "
                + "last_time = ?, imported = ? WHERE id = ?")) {
                ImportAccount account = info.account();
                Rows.bind(update, info.size(), info.sha256(), account.confidence(), account.read(), account.stored(), account.skipped(),
                    account.timesMissing(), account.timesGuessed(), Utc.of(account.firstTime()), Utc.of(account.lastTime()),
                    Utc.of(info.imported()), info.id());
                update.executeUpdate();
            }
            FactRows.insert(connection, info.id(), facts);
            insertNames(connection, info.id(), names);
        });
        events.refresh();
        importing.set(false);
        return info;
    }

    private static void insertNames(Connection connection, int source, List<KnownName> names) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO known_name (source, field, written, belongs) VALUES (?, ?, ?, ?)")) {
            for (KnownName name : names) {
                Rows.bind(insert, source, name.field(), name.written(), name.belongs());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The different names of users and hosts in all sources. */
    public Set<KnownName> names() {
        return database.read(connection -> {
            Set<KnownName> names = new LinkedHashSet<>();
            try (PreparedStatement query = connection.prepareStatement(
                "SELECT DISTINCT field, written, belongs FROM known_name JOIN source ON source.id = known_name.source WHERE state = 'complete' "
                + "ORDER BY field, written, belongs")) {
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    names.add(new KnownName(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return names;
        });
    }

    void abandon(int source) {
        try {
            UnfinishedSources.remove(database, source);
        } finally {
            importing.set(false);
        }
    }

    Instant now() {
        return clock.instant();
    }

    /** In the order of import. */
    public List<SourceInfo> all() {
        return database.read(connection -> select(connection, "", null));
    }

    /** The source that was imported from a file with the same bytes, if there is one. */
    public Optional<SourceInfo> bySha256(String sha256) {
        return database.read(connection -> select(connection, " AND sha256 = ?", sha256).stream().findFirst());
    }

    /** What there is to know of a source as a whole, in the order in which it was found. */
    public List<SourceFact> facts(int source) {
        return database.read(connection -> FactRows.select(connection, source));
    }

    /** The first skipped records of a source, in its order. */
    public List<SkippedRecord> skipped(int source, int limit) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                "SELECT record, byte_offset, reason, excerpt FROM skipped_record WHERE source = ? ORDER BY id LIMIT ?")) {
                Rows.bind(query, source, limit);
                return records(query);
            }
        });
    }

    /** How many records of a source were skipped for each reason, the most frequent first. */
    public Map<String, Long> skippedReasons(int source) {
        return database.read(connection -> {
            Map<String, Long> reasons = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT reason, COUNT(*) AS records FROM skipped_record "
                + "WHERE source = ? GROUP BY reason ORDER BY records DESC, reason")) {
                query.setInt(1, source);
                ResultSet row = query.executeQuery();
                while (row.next()) {
                    reasons.put(row.getString(1), row.getLong(2));
                }
            }
            return reasons;
        });
    }

    /** The first record of a source that was skipped for each reason, by reason. */
    public Map<String, SkippedRecord> firstSkipped(int source) {
        return database.read(connection -> {
            Map<String, SkippedRecord> first = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement("SELECT record, byte_offset, reason, excerpt FROM skipped_record WHERE id IN "
                + "(SELECT MIN(id) FROM skipped_record WHERE source = ? GROUP BY reason) ORDER BY reason")) {
                query.setInt(1, source);
                for (SkippedRecord record : records(query)) {
                    first.put(record.reason(), record);
                }
            }
            return first;
        });
    }

    private static List<SkippedRecord> records(PreparedStatement query) throws SQLException {
        List<SkippedRecord> records = new ArrayList<>();
        ResultSet row = query.executeQuery();
        while (row.next()) {
            records.add(new SkippedRecord(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)));
        }
        return records;
    }

    private static List<SourceInfo> select(Connection connection, String condition, String value) throws SQLException {
        List<SourceInfo> sources = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
            "SELECT " + COLUMNS + " FROM source WHERE state = 'complete'" + condition + " ORDER BY id")) {
            if (value != null) {
                query.setString(1, value);
            }
            ResultSet row = query.executeQuery();
            while (row.next()) {
                sources.add(source(row));
            }
        }
        return sources;
    }

    private static SourceInfo source(ResultSet row) throws SQLException {
        ImportAccount account = new ImportAccount(row.getDouble(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11),
            row.getLong(12), Utc.get(row, 13), Utc.get(row, 14));
        return new SourceInfo(row.getInt(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5), row.getString(6),
            account, Utc.get(row, 15));
    }
}
