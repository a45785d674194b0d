package org.isolog.integrity;

import java.util.List;

/**
 * What a verification found.
 *
 * @param changes every way in which the baseline differs from its seal; empty if it is intact
 * @param notes   what could not be checked and is no change, such as a source file that is no longer on disk
 */
public record Verification(List<Change> changes, List<String> notes) {
    public Verification {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    public boolean intact() {
        return changes.isEmpty();
    }
}
