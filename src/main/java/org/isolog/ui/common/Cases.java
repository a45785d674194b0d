package org.isolog.ui.common;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.isolog.core.Progress;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.PrepareSampleCase;

/** Opens and makes cases in the name of the one who sits at the window. May be used by several threads. */
public final class Cases {
    private final Clock clock;
    private final String author;

    /** @param author for the case log */
    public Cases(Clock clock, String author) {
        this.clock = clock;
        this.author = author;
    }

    /** @throws org.isolog.core.IsologException if the folder holds no case, or one that is damaged, newer, or open elsewhere */
    public Investigation open(Path folder) {
        return Investigation.open(folder, clock, author);
    }

    /** @param folder new or empty */
    public Investigation create(Path folder, String name) {
        return Investigation.create(folder, name, clock, author);
    }

    /** Makes the sample case in a folder that is new, analyses it and opens it. Takes a few seconds. */
    public Investigation openSample(Path folder, Progress progress) {
        new PrepareSampleCase(clock, author).run(folder, progress);
        return open(folder);
    }

    public Instant now() {
        return clock.instant();
    }
}
