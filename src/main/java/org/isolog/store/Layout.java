package org.isolog.store;

import java.util.List;
import org.isolog.core.Fields;

/**
 * The names of an event's fields in their order, kept once for all events that share it.
 *
 * @param id      number in the case, from 1
 * @param columns for each field its position in {@link EventColumns}, or -1 where its value is in the JSON column
 * @param allInColumns whether no field is in the JSON column
 */
record Layout(int id, List<String> names, int[] columns, boolean allInColumns) {
    /** Stands for the layouts of events whose names are too many or too long to keep: all of their fields are in the JSON column. */
    static final int NONE = 0;

    static Layout of(int id, List<String> names) {
        int[] columns = names.stream().mapToInt(EventColumns::position).toArray();
        boolean allInColumns = true;
        for (int column : columns) {
            allInColumns &= column >= 0;
        }
        return new Layout(id, names, columns, allInColumns);
    }

    boolean fits(Fields fields) {
        if (fields.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!names.get(i).equals(fields.name(i))) {
                return false;
            }
        }
        return true;
    }
}
