package org.isolog.core;

import java.time.Instant;
import java.util.List;

/**
 * What people wrote on one event.
 *
 * @param verdict null if none was given
 */
public record Notes(long eventId, boolean starred, Verdict verdict, List<String> tags, List<Comment> comments) {

    /** One remark of one person. */
    public record Comment(Instant time, String author, String text) {
    }

    public Notes {
        tags = List.copyOf(tags);
        comments = List.copyOf(comments);
    }

    public static Notes none(long eventId) {
        return new Notes(eventId, false, null, List.of(), List.of());
    }
}
