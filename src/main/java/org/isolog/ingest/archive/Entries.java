package org.isolog.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.isolog.core.Progress;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.Spool;

/** Collects the entries of one archive as evidence. */
final class Entries {
    private final Evidence archive;
    private final Budget budget;
    private final Spool spool;
    private final Progress progress;
    private final EntryNames names = new EntryNames();
    private final List<Evidence> found = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Entries(Evidence archive, Budget budget, Spool spool, Progress progress) {
        this.archive = archive;
        this.budget = budget;
        this.spool = spool;
        this.progress = progress;
    }

    List<Evidence> found() {
        return found;
    }

    List<String> problems() {
        return problems;
    }

    Evidence archive() {
        return archive;
    }

    Spool spool() {
        return spool;
    }

    /** Whether the entry is wanted; counts it if so. */
    boolean wants(String name) throws Refusal {
        progress.checkCancelled();
        if (EntryNames.isHidden(name)) {
            return false;
        }
        budget.entry();
        return true;
    }

    /** An entry that can be read where it is. */
    void add(String name, long size, Date modified, Evidence.Opener opener) throws Refusal {
        budget.bytes(Math.max(0, size));
        add(name, size, modified, opener, List.of());
    }

    /** An entry that lies unpacked in the archive's file: it cannot grow. */
    void slice(String name, long size, Date modified, Evidence.Opener opener) {
        add(name, size, modified, opener, List.of());
    }

    /** An entry whose bytes go to the spool; where they fail, those before are kept. */
    void spool(String name, long size, Date modified, InputStream in) throws IOException, Refusal {
        spool.requireRoom(Math.max(0, size), archive.path());
        Path file = spool.newFile();
        String damage = new SpoolCopy(spool, budget, progress).run(new EntryStream(in, -1), file, archive.path());
        add(name, Files.size(file), modified, () -> Files.newInputStream(file), damage == null ? List.of() : List.of(damage));
    }

    void problem(String name, String why) {
        problems.add(archive.path() + "!" + names.shown(name) + " " + why);
    }

    private void add(String name, long size, Date modified, Evidence.Opener opener, List<String> problems) {
        Instant time = modified == null ? archive.modified() : modified.toInstant();
        found.add(new Evidence(archive.path() + "!" + names.shown(name), null, size, time, opener, archive, problems));
    }
}
