package org.isolog.investigation;

import java.util.HashMap;
import java.util.Map;
import org.isolog.core.Event;
import org.isolog.core.SourceInfo;

/** Paths of the sources of a case by their number. */
final class SourcePaths {
    private final Map<Integer, String> paths = new HashMap<>();

    SourcePaths(Investigation investigation) {
        for (SourceInfo source : investigation.sources()) {
            paths.put(source.id(), source.path());
        }
    }

    /** @param source its number */
    String of(int source) {
        return paths.get(source);
    }

    String of(Event event) {
        return of(event.ref().source());
    }
}
