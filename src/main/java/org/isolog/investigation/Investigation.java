package org.isolog.investigation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.isolog.core.EntityNames;
import org.isolog.core.LogEntry;
import org.isolog.core.ModelInfo;
import org.isolog.core.RunInfo;
import org.isolog.core.SourceInfo;
import org.isolog.store.CaseStore;

/**
 * An open case: what it holds, and the door through which the use cases reach it. May be used by several threads; close it once.
 */
public final class Investigation implements AutoCloseable {
    private final CaseStore store;
    private final Clock clock;
    private final String author;
    private final CaseMemory memory;

    private Investigation(CaseStore store, Clock clock, String author) {
        this.store = store;
        this.clock = clock;
        this.author = author;
        this.memory = new CaseMemory(store);
        resolveNames();
    }

    /**
     * Makes a case in a folder that is new or empty.
     *
     * @param author who works on it, for the case log
     */
    public static Investigation create(Path folder, String name, Clock clock, String author) {
        CaseStore store = CaseStore.create(folder, name, clock);
        store.log().add(author, "create", "Case " + name + " created.");
        return new Investigation(store, clock, author);
    }

    /**
     * Makes a case for one piece of work in a folder that is new or empty; it cannot be opened again once it is closed, and the folder is
     * the caller's to delete.
     *
     * @param bytes of the logs that it is to hold, unpacked; {@code Long.MAX_VALUE} if that is not known
     */
    public static Investigation temporary(Path folder, String name, Clock clock, String author, long bytes) {
        return new Investigation(CaseStore.temporary(folder, name, clock, bytes), clock, author);
    }

    /** @throws org.isolog.core.IsologException if the folder holds no case, or one that is damaged, newer, or open elsewhere */
    public static Investigation open(Path folder, Clock clock, String author) {
        return new Investigation(CaseStore.open(folder, clock), clock, author);
    }

    public static boolean isCase(Path folder) {
        return CaseStore.isCase(folder);
    }

    public String name() {
        return store.name();
    }

    public Path folder() {
        return store.directory();
    }

    public Instant created() {
        return store.created();
    }

    /** What was cleaned up when the case was opened after a crash, in sentences; mostly empty. */
    public List<String> recovered() {
        return store.recovered();
    }

    public long eventCount() {
        return store.events().count();
    }

    public List<SourceInfo> sources() {
        return store.sources().all();
    }

    /** All models, by version. */
    public List<ModelInfo> models() {
        return store.models().all();
    }

    public Optional<ModelInfo> activeModel() {
        return store.models().active();
    }

    /** The run that screens, reports and files show; empty before the first training. */
    public Optional<RunInfo> currentRun() {
        return store.runs().current();
    }

    /** The newest run of a version of the model; empty if it has none. */
    public Optional<RunInfo> latestRun(int version) {
        return store.runs().latest(version);
    }

    /** The case log, newest first. */
    public List<LogEntry> log(int from, int count) {
        return store.log().entries(from, count);
    }

    public long logSize() {
        return store.log().count();
    }

    public String author() {
        return author;
    }

    CaseStore store() {
        return store;
    }

    CaseMemory memory() {
        return memory;
    }

    /** Finds anew which names mean the same user or host. @return whether any do */
    boolean resolveNames() {
        EntityNames names = NameResolution.of(store.sources().names());
        store.events().use(names);
        return !names.isEmpty();
    }

    Instant now() {
        return clock.instant();
    }

    void note(String action, String detail) {
        store.log().add(author, action, detail);
    }

    @Override
    public void close() {
        store.close();
    }
}
