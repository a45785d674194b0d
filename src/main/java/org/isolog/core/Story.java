package org.isolog.core;

import java.time.Instant;
import java.util.List;

/**
 * Suspicious events that belong together: what an analyst reads first.
 *
 * @param rank       1 comes first
 * @param title      what happened, in words
 * @param severity   highest of its events
 * @param priority   0..100, from how surprising, severe and broad it is: every 16 bits halve the distance from 100, with the surprise of
 *                   its strongest alert unit in bits, 4 for each step of severity, and 1 for every doubling of events and of entities
 * @param confidence 1 less the share of false ones to expect among all alert units that are at least as suspicious as its strongest
 *                   (Benjamini-Hochberg adjusted p-value), 0..1
 * @param entities   its most frequent users, addresses and hosts
 * @param first      time of its first event; null if none has a time
 * @param last       time of its last event; null if none has a time
 * @param events     its events
 * @param alerts     its alert units
 * @param reasons    what raised the scores, strongest first, in words
 * @param nextStep   what to do first
 * @param eventIds   its most suspicious events, ascending; at most {@value #MOST_IDS}
 */
public record Story(int rank, StoryKind kind, String title, Severity severity, double priority, double confidence, List<Entity> entities,
                    Instant first, Instant last, long events, long alerts, List<String> reasons, String nextStep, List<Long> eventIds) {
    /** Enough to see what happened; the others are found by entity and time. */
    public static final int MOST_IDS = 500;

    public Story {
        entities = List.copyOf(entities);
        reasons = List.copyOf(reasons);
        eventIds = List.copyOf(eventIds);
    }

    /** The confidence as people read it, in whole percent; never certain. */
    public String confidenceWords() {
        long percent = Math.round(100 * confidence);
        return percent >= 100 ? "over 99 %" : percent + " %";
    }
}
