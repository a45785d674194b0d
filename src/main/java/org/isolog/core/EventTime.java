package org.isolog.core;

import java.time.Instant;

/**
 * When an event happened.
 *
 * @param instant UTC with up to nanoseconds; null if the record has no time that could be read
 * @param text    the time as it stood in the record, with its offset; null if there was none
 * @param quality how much of the instant was stated by the record itself
 */
public record EventTime(Instant instant, String text, Quality quality) {

    private static final EventTime MISSING = new EventTime(null, null, Quality.MISSING);

    /** What was stated, and what was guessed for lack of a statement. */
    public enum Quality { STATED, GUESSED_ZONE, GUESSED_YEAR, GUESSED_YEAR_AND_ZONE, MISSING }

    public static EventTime missing() {
        return MISSING;
    }

    /** A time text that could not be read: the text is kept, the instant is missing. */
    public static EventTime unreadable(String text) {
        return new EventTime(null, text, Quality.MISSING);
    }

    public static EventTime stated(Instant instant, String text) {
        return new EventTime(instant, text, Quality.STATED);
    }

    public boolean isMissing() {
        return instant == null;
    }

    public boolean isGuessed() {
        return quality != Quality.STATED && quality != Quality.MISSING;
    }
}
