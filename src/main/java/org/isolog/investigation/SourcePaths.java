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

    String of(Event event) {
        return paths.get(event.ref().source());
    }
}
