package org.isolog.investigation;

import java.util.List;
import org.isolog.core.RunInfo;
import org.isolog.core.Story;

/** The stories of the current run: what to read first. */
public final class ListStories {
    private final Investigation investigation;

    public ListStories(Investigation investigation) {
        this.investigation = investigation;
    }

    /** Most urgent first; empty before the first run. */
    public List<Story> run() {
        return investigation.currentRun().map(RunInfo::id).map(run -> investigation.store().runs().stories(run)).orElse(List.of());
    }
}
