package org.isolog.core;

/**
 * A name that occurs in a case, as it was written there.
 *
 * @param field   {@link Ecs#USER_NAME}, {@link Ecs#USER_ID} or {@link Ecs#HOST_NAME}
 * @param written the name
 * @param belongs the domain of a user's name, the name that came with a user's id; empty where there was none
 */
public record KnownName(String field, String written, String belongs) {
}
