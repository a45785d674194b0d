package org.isolog.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;
import org.isolog.core.IsologException;

/**
 * Connections to the database of an open case. Errors leave as {@link org.isolog.core.IsologException}.
 *
 * <p>Reads run side by side on connections of their own. Small writes follow one another, each in one transaction that is on
 * disk when it returns; an import writes beside them.
 */
final class Database implements AutoCloseable {
    private final JdbcDataSource source = new JdbcDataSource();
    private final JdbcConnectionPool pool;
    private final StoreErrors errors;
    private final boolean lasting;
    private final ReentrantLock writing = new ReentrantLock();

    /** Work on a connection; what it returns must not need the connection any more. */
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    /** {@link Work} without a result. */
    interface Action {
        void run(Connection connection) throws SQLException;
    }

    private volatile IsologException broken;

    /**
     * @param url     of a database file
     * @param lasting false for one that nobody opens again: nothing waits for the disk
     */
    Database(String url, StoreErrors errors, boolean lasting) {
        source.setURL(url);
        source.setUser("sa");
        source.setPassword("");
        this.pool = JdbcConnectionPool.create(source);
        this.pool.setMaxConnections(64);
        this.errors = errors;
        this.lasting = lasting;
    }

    boolean lasting() {
        return lasting;
    }

    StoreErrors errors() {
        return errors;
    }

    <T> T read(Work<T> work) {
        requireWhole();
        try (Connection connection = pool.getConnection()) {
            return work.run(connection);
        } catch (SQLException | MVStoreException e) {
            throw explain(e);
        }
    }

    /** The error for the user. After a full disk the database is left alone: H2 has closed its file, and whoever asks it waits for ever. */
    IsologException explain(Throwable error) {
        IsologException explained = errors.explain(error);
        if (explained.code().equals(StoreErrors.DISK_FULL)) {
            broken = explained;
        }
        return explained;
    }

    /** As {@link #read}, but rows come as they are fetched: only one statement at a time, and memory stays flat. */
    <T> T stream(Work<T> work) {
        try (Connection connection = connect()) {
            execute(connection, "SET LAZY_QUERY_EXECUTION 1");
            return work.run(connection);
        } catch (SQLException | MVStoreException e) {
            throw explain(e);
        }
    }

    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return read(connection -> {
                T result = inTransaction(connection, work);
                if (lasting) {
                    execute(connection, "CHECKPOINT SYNC");
                }
                return result;
            });
        } finally {
            writing.unlock();
        }
    }

    void change(Action action) {
        write(connection -> {
            action.run(connection);
            return null;
        });
    }

    /** A connection for long work; the caller closes it. It is none of the pool's: those take a lock for every value that is read or set. */
    Connection connect() throws SQLException {
        requireWhole();
        return source.getConnection();
    }

    private void requireWhole() {
        IsologException before = broken;
        if (before != null) {
            throw new IsologException(before.code(), before.getMessage(), before);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run(connection);
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        if (broken != null) {
            return;
        }
        try (Connection connection = pool.getConnection()) {
            execute(connection, lasting ? "SHUTDOWN" : "SHUTDOWN IMMEDIATELY");
        } catch (SQLException | MVStoreException e) {
            // Everything that matters was written when it was done; a database that broke before is closed already.
        } finally {
            pool.dispose();
        }
    }
}
