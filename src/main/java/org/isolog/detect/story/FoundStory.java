package org.isolog.detect.story;

import org.isolog.core.Severity;
import org.isolog.core.StoryFacts;

/**
 * A story before it is put into words; figures as in {@link org.isolog.core.Story}.
 *
 * @param first    milliseconds; {@code EventColumns.NO_TIME} if no event has a time
 * @param last     milliseconds, likewise
 * @param eventIds most suspicious events, ascending
 */
public record FoundStory(StoryFacts facts, Severity severity, double priority, double confidence, long first, long last, long events,
                         long alerts, long[] eventIds) {
}
