package org.isolog.core;

import java.util.List;

/**
 * Someone or something that events are about.
 *
 * @param field the ECS field that names it, one of {@link #FIELDS}
 * @param value its name there
 */
public record Entity(String field, String value) {
    /** Fields that name entities, in the order in which they are preferred as an event's main entity. */
    public static final List<String> FIELDS = List.of(Ecs.USER_NAME, Ecs.SOURCE_IP, Ecs.HOST_NAME, Ecs.PROCESS_NAME);
}
