package org.isolog.core;

import java.util.List;

/**
 * What is known of a story before it is put into words. Counts are of its events.
 *
 * @param entities  the most frequent users, addresses and hosts, those of each kind together, most frequent first
 * @param users     different users
 * @param addresses different source addresses
 * @param hosts     different hosts
 * @param failures  events whose outcome is a failure
 * @param paths     different paths of web requests; 0 where there are none
 * @param reasons   what raised the scores, strongest first, one of each sort
 */
public record StoryFacts(StoryKind kind, List<Entity> entities, long users, long addresses, long hosts, long failures, long paths,
                         List<Reason> reasons) {
    public StoryFacts {
        entities = List.copyOf(entities);
        reasons = List.copyOf(reasons);
    }

    /** The most frequent entity of a kind; null if there is none. */
    public Entity main(String field) {
        return entities.stream().filter(entity -> entity.field().equals(field)).findFirst().orElse(null);
    }
}
