package org.isolog.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.isolog.core.CancelledException;
import org.isolog.core.Event;
import org.isolog.core.SkippedRecord;

/**
 * Writes the records of one source on a thread of its own, so that parsing and inserting overlap.
 *
 * <p>The queue holds a few portions and each portion is bounded in records and characters: memory stays flat whatever the log
 * holds. A failure on the writing thread is thrown by the next {@link #add} or by {@link #finish}.
 */
final class EventWriter {
    private static final int PORTION = 1_000;
    private static final long PORTION_CHARACTERS = 1 << 20;
    private static final int PORTIONS_WAITING = 4;
    /**
     * Portions in a transaction of a case that stays. One that is thrown away commits each: what is not committed when a page goes to the file
     * goes there a second time, and its undo log with it.
     */
    private static final int COMMIT_EVERY = 20;
    private static final Portion END = new Portion(List.of(), List.of());

    private final Database database;
    private final int source;
    private final long firstId;
    private final BlockingQueue<Portion> queue = new ArrayBlockingQueue<>(PORTIONS_WAITING);
    private final Thread thread;
    private volatile Throwable failure;
    private volatile boolean abandoned;
    private Portion portion = Portion.empty();
    private long characters;

    /** Records that go to the writing thread together. */
    private record Portion(List<Event> events, List<SkippedRecord> skipped) {
        static Portion empty() {
            return new Portion(new ArrayList<>(PORTION), new ArrayList<>());
        }

        int size() {
            return events.size() + skipped.size();
        }
    }

    EventWriter(Database database, int source, long firstId) {
        this.database = database;
        this.source = source;
        this.firstId = firstId;
        this.thread = Thread.ofPlatform().daemon().name("isolog-store-writer").start(this::run);
    }

    long firstId() {
        return firstId;
    }

    /** @param length characters of the event, about */
    void add(Event event, long length) {
        portion.events().add(event);
        sendIfFull(length);
    }

    void skip(SkippedRecord record) {
        portion.skipped().add(record);
        sendIfFull(record.excerpt() == null ? 0 : record.excerpt().length());
    }

    /** Waits until all is written. */
    void finish() {
        send(portion);
        send(END);
        join();
        throwFailure();
    }

    /** Drops what waits and stops the thread; what is committed already stays. */
    void abandon() {
        abandoned = true;
        while (thread.isAlive() && !queue.offer(END)) {
            queue.poll();
        }
        join();
    }

    private void sendIfFull(long length) {
        characters += length;
        if (portion.size() >= PORTION || characters >= PORTION_CHARACTERS) {
            send(portion);
            portion = Portion.empty();
            characters = 0;
        }
    }

    private void send(Portion next) {
        throwFailure();
        try {
            queue.put(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void throwFailure() {
        Throwable thrown = failure;
        if (thrown != null) {
            throw database.explain(thrown);
        }
    }

    /** Waits whatever happens: the thread writes to the case and must not outlive the import. */
    private void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try {
                writeAll(connection);
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | RuntimeException | Error e) {
            failure = e;
            drain();
        }
    }

    private void writeAll(Connection connection) throws SQLException {
        try (EventInserts events = new EventInserts(connection, source, firstId)) {
            int uncommitted = 0;
            for (Portion next = take(); next != END && !abandoned; next = take()) {
                events.insert(next.events());
                insertSkipped(connection, next.skipped());
                if (++uncommitted == COMMIT_EVERY || !database.lasting()) {
                    connection.commit();
                    uncommitted = 0;
                }
            }
            connection.commit();
        }
    }

    private void insertSkipped(Connection connection, List<SkippedRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
            "INSERT INTO skipped_record (source, record, byte_offset, reason, excerpt) VALUES (?, ?, ?, ?, ?)")) {
            for (SkippedRecord record : records) {
                insert.setInt(1, source);
                insert.setLong(2, record.record());
                insert.setLong(3, record.byteOffset());
                insert.setString(4, record.reason());
                insert.setString(5, record.excerpt());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private Portion take() {
        try {
            return queue.take();
        } catch (InterruptedException e) {
            throw new CancelledException();
        }
    }

    /** Lets a producer that waits for room go on, so that it meets the failure. */
    private void drain() {
        queue.clear();
    }
}
