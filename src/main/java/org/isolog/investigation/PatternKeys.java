package org.isolog.investigation;

import java.util.List;
import java.util.Objects;
import org.isolog.core.Ecs;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.Hash64;

/** One number for all events that did the same by the same user, from the same address, on the same host: their pattern. */
final class PatternKeys {
    private static final List<String> FIELDS = List.of(Ecs.EVENT_ACTION, Ecs.EVENT_OUTCOME, Ecs.EVENT_CODE, Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.HOST_NAME);

    private final CategoryColumn[] columns;
    private final CategoryColumn action;
    private final CategoryColumn code;
    private final CategoryColumn templates;

    PatternKeys(EventColumns events) {
        columns = FIELDS.stream().map(events::category).filter(Objects::nonNull).toArray(CategoryColumn[]::new);
        action = events.category(Ecs.EVENT_ACTION);
        code = events.category(Ecs.EVENT_CODE);
        templates = events.text() == null ? null : events.text().templates();
    }

    long of(int row) {
        long key = 0;
        for (CategoryColumn column : columns) {
            key = Hash64.pair(key, hash(column, row));
        }
        boolean named = hash(action, row) != 0 || hash(code, row) != 0;
        return named ? key : Hash64.pair(key, hash(templates, row));
    }

    private static long hash(CategoryColumn column, int row) {
        int at = column == null ? CategoryColumn.MISSING : column.code(row);
        return at < 0 ? 0 : column.hash(at);
    }
}
