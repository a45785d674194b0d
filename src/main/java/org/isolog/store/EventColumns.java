package org.isolog.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.isolog.core.Ecs;

/** The frequent fields that have a column of their own in the table of events. */
final class EventColumns {
    private static final List<String> FIELDS = List.of(Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.DESTINATION_IP, Ecs.HOST_NAME,
        Ecs.PROCESS_NAME, Ecs.EVENT_ACTION, Ecs.EVENT_OUTCOME, Ecs.EVENT_CODE, Ecs.LOG_LEVEL, Ecs.HTTP_STATUS, Ecs.URL_PATH, Ecs.MESSAGE);
    private static final List<String> COLUMNS = List.of("user_name", "source_ip", "destination_ip", "host_name",
        "process_name", "event_action", "event_outcome", "event_code", "log_level", "http_status", "url_path", "message");
    private static final Map<String, Integer> POSITIONS =
        IntStream.range(0, FIELDS.size()).boxed().collect(Collectors.toUnmodifiableMap(FIELDS::get, i -> i));

    /** Columns before those of the fields: id, source, record, byte_offset, time, time_text, time_quality, layout, fields, raw. */
    static final int FIXED = 10;
    static final int COUNT = FIXED + FIELDS.size();
    /** All columns in the order of the table. */
    static final String ALL = "id, source, record, byte_offset, time, time_text, time_quality, layout, fields, raw, " + String.join(", ", COLUMNS);

    private EventColumns() {
    }

    /** Position among the field columns, from 0; -1 if the field has no column. */
    static int position(String field) {
        return POSITIONS.getOrDefault(field, -1);
    }

    /** The column's name for SQL, from this list and never from the user; {@code fields} for a field without a column. */
    static String holding(String field) {
        int position = position(field);
        return position < 0 ? "fields" : COLUMNS.get(position);
    }
}
