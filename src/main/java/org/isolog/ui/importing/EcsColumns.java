package org.isolog.ui.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.isolog.core.Ecs;

/** The ECS fields that a column can be mapped to. */
final class EcsColumns {
    private static final List<String> NAMES = List.of(
        Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.SOURCE_PORT, Ecs.DESTINATION_IP, Ecs.DESTINATION_PORT, Ecs.HOST_NAME,
        Ecs.EVENT_ACTION, Ecs.EVENT_OUTCOME, Ecs.EVENT_CODE, Ecs.EVENT_DURATION, Ecs.EVENT_PROVIDER, Ecs.LOG_LEVEL, Ecs.MESSAGE,
        Ecs.PROCESS_NAME, Ecs.PROCESS_PID, Ecs.PROCESS_COMMAND_LINE, Ecs.URL_PATH, Ecs.URL_ORIGINAL, Ecs.URL_QUERY, Ecs.USER_AGENT,
        Ecs.HTTP_METHOD, Ecs.HTTP_STATUS, Ecs.HTTP_BYTES, Ecs.HTTP_REFERRER, Ecs.HTTP_VERSION, Ecs.BYTES,
        Ecs.SYSLOG_FACILITY, Ecs.SYSLOG_SEVERITY);
    private static final Set<String> KNOWN = new TreeSet<>(NAMES);

    private EcsColumns() {
    }

    /** Whether a column already has a name that Isolog reads. */
    static boolean isKnown(String column) {
        return KNOWN.contains(column);
    }

    /** What a column can still become: two columns of one name would overwrite each other. */
    static List<String> free(Collection<String> taken) {
        List<String> free = new ArrayList<>(NAMES);
        free.removeAll(taken);
        return free;
    }
}
