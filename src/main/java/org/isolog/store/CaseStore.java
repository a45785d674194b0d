package org.isolog.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.isolog.core.IsologException;

/**
 * An open case: one folder with one database. Its tables may be used from any thread; errors are {@link IsologException}s.
 * Cancel long work through its {@code Progress} and not by interrupting the thread.
 */
public final class CaseStore implements AutoCloseable {
    private final CaseFolder folder;
    private final Database database;
    private final String name;
    private final Instant created;
    private final List<String> recovered;
    private final EventTable events;
    private final SourceTable sources;
    private final CaseLog log;
    private final ModelTable models;
    private final RunTable runs;
    private final NoteTable notes;
    private final ExpectationTable expectations;
    private final LearnedTable learned;
    private boolean closed;

    private CaseStore(CaseFolder folder, Database database, Clock clock) {
        this.folder = folder;
        this.database = database;
        Info info = database.read(CaseStore::info);
        this.name = info.name();
        this.created = info.created();
        this.recovered = UnfinishedSources.removeAll(database);
        this.events = new EventTable(database);
        this.sources = new SourceTable(database, events, clock);
        this.log = new CaseLog(database, clock);
        this.models = new ModelTable(database);
        this.runs = new RunTable(database);
        this.notes = new NoteTable(database, clock);
        this.expectations = new ExpectationTable(database);
        this.learned = new LearnedTable(database);
        recovered.forEach(path -> log.add("isolog", "recover", "Took out " + path + ": its import was not finished."));
    }

    /** The one row of the case about itself. */
    private record Info(String name, Instant created) {
    }

    /**
     * Makes a case and opens it.
     *
     * @param directory new or empty
     * @throws IsologException {@code CASE-EXISTS}, {@code CASE-NOT-EMPTY}, {@code CASE-NOT-WRITABLE}, {@code CASE-LOCKED}, {@code DISK-FULL}
     */
    public static CaseStore create(Path directory, String name, Clock clock) {
        CaseFolder folder = CaseFolder.prepare(directory);
        return openOrRelease(folder, () -> {
            CaseDatabase.create(folder, name, clock.instant());
            return new CaseStore(folder, CaseDatabase.open(folder, clock.instant()), clock);
        });
    }

    /**
     * Makes a case for one piece of work: nothing waits for the disk, and it cannot be opened again once it is closed. Its folder is the
     * caller's to delete.
     *
     * @param directory new or empty
     * @param bytes     of the logs that it is to hold, unpacked; {@code Long.MAX_VALUE} if that is not known
     * @throws IsologException as {@link #create}
     */
    public static CaseStore temporary(Path directory, String name, Clock clock, long bytes) {
        CaseFolder folder = CaseFolder.prepare(directory);
        return openOrRelease(folder, () -> new CaseStore(folder, CaseDatabase.temporary(folder, name, clock.instant(), bytes), clock));
    }

    /**
     * Opens a case, brings its schema up to date and takes out sources whose import was killed.
     *
     * @throws IsologException {@code CASE-MISSING}, {@code CASE-LOCKED} if it is open already, here or in another process,
     *                         {@code CASE-NEWER}, {@code CASE-DAMAGED}, {@code CASE-NOT-WRITABLE}, {@code DISK-FULL}
     */
    public static CaseStore open(Path directory, Clock clock) {
        CaseFolder folder = CaseFolder.existing(directory);
        return openOrRelease(folder, () -> {
            CaseDatabase.check(folder);
            Database database = CaseDatabase.open(folder, clock.instant());
            try {
                return new CaseStore(folder, database, clock);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        });
    }

    public static boolean isCase(Path directory) {
        return Files.isRegularFile(directory.resolve(CaseFolder.DATABASE));
    }

    private static CaseStore openOrRelease(CaseFolder folder, Supplier<CaseStore> opening) {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static Info info(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT name, created FROM case_info")) {
            row.next();
            return new Info(row.getString(1), Utc.get(row, 2));
        }
    }

    public Path directory() {
        return folder.directory();
    }

    public String name() {
        return name;
    }

    public Instant created() {
        return created;
    }

    /** Paths of the sources that were taken out on opening because their import had not finished. */
    public List<String> recovered() {
        return recovered;
    }

    public SourceTable sources() {
        return sources;
    }

    public EventTable events() {
        return events;
    }

    public ModelTable models() {
        return models;
    }

    public RunTable runs() {
        return runs;
    }

    public NoteTable notes() {
        return notes;
    }

    public ExpectationTable expectations() {
        return expectations;
    }

    public LearnedTable learned() {
        return learned;
    }

    public CaseLog log() {
        return log;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            database.close();
            folder.close();
        }
    }
}
