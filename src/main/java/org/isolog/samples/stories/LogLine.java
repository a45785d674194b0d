package org.isolog.samples.stories;

import java.time.Instant;

/**
 * One record of a log that is being made.
 *
 * @param expected what ought to be found about it; null if nothing
 */
record LogLine(Instant time, String text, Expected expected) {

    /**
     * @param within the finding's rank is at most this
     * @param word   its reasons in words contain this
     */
    record Expected(int within, String word) {
    }
}
