package org.isolog.ui.poisoning;

import org.isolog.core.EventTime;

/**
 * An event that can be taken for the attack.
 *
 * @param rank  in the current run; 0 if it is no finding
 * @param words the event on one line
 */
record Attack(long eventId, int rank, EventTime time, String words) {
}
