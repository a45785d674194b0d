package org.isolog.investigation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns of a labelled table that a detector must not see.
 *
 * @param label  says which rows are anomalies
 * @param others are left out too, such as numbers of records, or what else is only known afterwards
 */
public record HiddenColumns(String label, Set<String> others) {
    public HiddenColumns {
        others = Set.copyOf(others);
    }

    /** The label and others; blanks around the names do not count. */
    public static HiddenColumns of(String label, Collection<String> others) {
        return new HiddenColumns(label.strip(), Set.copyOf(others.stream().map(String::strip).toList()));
    }

    /** Only the label. */
    public static HiddenColumns label(String label) {
        return of(label, List.of());
    }

    Set<String> all() {
        Set<String> all = new HashSet<>(others);
        all.add(label);
        return all;
    }
}
