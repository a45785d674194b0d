package org.isolog.features.evidence;

import java.util.Set;
import org.isolog.core.Ecs;

/** Fields that mostly are different words for the same thing. */
final class Subjects {
    /**
     * What happened: an action or a code is read out of the text, and the log, the writer and the level belong to the kind of event. A kind
     * that is rare makes its log, its writer and its level rare.
     */
    private static final Set<String> WHAT = Set.of(Ecs.EVENT_ACTION, Ecs.EVENT_CODE, ColumnPool.TEXT, "winlog.channel", "winlog.provider_guid",
            "winlog.opcode", "winlog.keywords", Ecs.EVENT_PROVIDER, Ecs.LOG_LEVEL);

    private static final Set<String> WHO = Set.of(Ecs.USER_NAME, Ecs.USER_ID, Ecs.USER_DOMAIN, "winlog.user.identifier", "winlog.user.name",
            "winlog.user.domain");

    /** A request is often written in several fields, whole and in parts. */
    private static final Set<String> REQUEST = Set.of(Ecs.MESSAGE, Ecs.URL_ORIGINAL, Ecs.URL_PATH, Ecs.URL_QUERY);

    private Subjects() {
    }

    static String ofStructure(String field) {
        return REQUEST.contains(field) ? "request" : field;
    }

    static String of(String field) {
        return WHAT.contains(field) ? "what" : WHO.contains(field) ? Ecs.USER_NAME : field;
    }
}
