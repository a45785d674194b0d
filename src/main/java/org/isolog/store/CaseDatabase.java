package org.isolog.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.isolog.core.IsologException;

/** Makes, checks and opens the database file of a case. */
final class CaseDatabase {
    private static final String SUFFIX = ".mv.db";
    /**
     * Larger pages than H2's own: measured, scans are a fifth faster and imports as fast. A small cache: what an import writes passes through
     * it, and 32 MB of young pages that are to die cost the collector a quarter of the import, while hardly any read finds its page there.
     */
    private static final String SETTINGS = ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000;PAGE_SIZE=32768;CACHE_SIZE=2048";

    /** What is thrown away need not be packed while it is filled. */
    private static final String NEVER_COMPACTED = ";AUTO_COMPACT_FILL_RATE=0";

    /** Events take about ten times the bytes of their log in memory. */
    private static final long MOST_IN_MEMORY = 8L << 20;

    static {
        // H2 keeps a table of values seen so that equal ones share an object; a stream of events only pays for it.
        System.setProperty("h2.objectCache", "false");
    }

    private CaseDatabase() {
    }

    static void create(CaseFolder folder, String name, Instant now) {
        try (Connection connection = connect(folder, CaseFolder.NEW_DATABASE, "")) {
            fill(connection, name, now);
        } catch (SQLException | MVStoreException e) {
            throw new StoreErrors(folder.directory()).explain(e);
        }
        folder.adoptNewDatabase();
    }

    /**
     * A database that is not opened again once it is closed.
     *
     * @param bytes of the logs that it is to hold; few of them stay in memory
     */
    static Database temporary(CaseFolder folder, String name, Instant now, long bytes) {
        String url = bytes <= MOST_IN_MEMORY ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + SETTINGS : url(folder, CaseFolder.DATABASE, NEVER_COMPACTED);
        Database database = new Database(url, new StoreErrors(folder.directory()), false);
        database.change(connection -> fill(connection, name, now));
        return database;
    }

    private static void fill(Connection connection, String name, Instant now) throws SQLException {
        Migrations.create(connection);
        Migrations.apply(connection, now);
        Rows.update(connection, "INSERT INTO case_info (name, created) VALUES (?, ?)", name, Utc.of(now));
    }

    /** Looks at the file without writing to it. */
    static void check(CaseFolder folder) {
        StoreErrors errors = new StoreErrors(folder.directory());
        requireTables(folder, errors);
        try (Connection connection = connect(folder, CaseFolder.DATABASE, ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r")) {
            int version = Migrations.version(connection);
            if (version > Migrations.NEWEST) {
                throw new IsologException("CASE-NEWER", "The case " + folder.directory() + " was written by a newer Isolog (its schema is "
                    + version + ", this one knows " + Migrations.NEWEST + "). Open it with a newer Isolog.");
            }
            requireNoCode(connection, errors);
            requireEvents(connection, errors);
        } catch (SQLException | MVStoreException e) {
            throw errors.explain(e);
        }
    }

    /** H2 would begin a new database in a file without tables, fail as it may not write, and keep the file locked. */
    private static void requireTables(CaseFolder folder, StoreErrors errors) {
        String file = folder.directory().resolve(CaseFolder.DATABASE).toString();
        try (MVStore store = new MVStore.Builder().fileName(file).readOnly().open()) {
            if (!store.hasMap("table.0")) {
                throw errors.damaged("it has no tables", null);
            }
        } catch (MVStoreException e) {
            if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
                throw errors.locked();
            }
            throw errors.explain(e);
        }
    }

    static Database open(CaseFolder folder, Instant now) {
        StoreErrors errors = new StoreErrors(folder.directory());
        Database database = new Database(url(folder, CaseFolder.DATABASE, ";IFEXISTS=TRUE"), errors, true);
        database.change(connection -> Migrations.apply(connection, now));
        return database;
    }

    /** A case may come from someone else, and H2 runs Java code that a database brings along. Ours brings none. */
    private static void requireNoCode(Connection connection, StoreErrors errors) throws SQLException {
        long foreign = Rows.number(connection, "SELECT (SELECT COUNT(*) FROM INFORMATION_SCHEMA.ROUTINES) + "
            + "(SELECT COUNT(*) FROM INFORMATION_SCHEMA.TRIGGERS) + "
            + "(SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC' AND STORAGE_TYPE NOT IN ('CACHED', 'MEMORY'))");
        if (foreign > 0) {
            throw errors.damaged("it holds program code or links that Isolog did not put there", null);
        }
    }

    private static void requireEvents(Connection connection, StoreErrors errors) throws SQLException {
        long told = Rows.number(connection, "SELECT COALESCE(SUM(stored), 0) FROM source WHERE state = 'complete'");
        long there = Rows.number(connection, "SELECT COALESCE(MAX(id), 0) FROM event");
        if (there < told) {
            throw errors.damaged("it has " + there + " of " + told + " events", null);
        }
    }

    private static Connection connect(CaseFolder folder, String file, String more) throws SQLException {
        return DriverManager.getConnection(url(folder, file, more), "sa", "");
    }

    private static String url(CaseFolder folder, String file, String more) {
        Path path = folder.directory().resolve(file);
        String text = path.toString();
        return "jdbc:h2:file:" + text.substring(0, text.length() - SUFFIX.length()) + SETTINGS + more;
    }
}
