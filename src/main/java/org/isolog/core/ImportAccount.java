package org.isolog.core;

import java.time.Instant;

/**
 * What became of the records of one source: {@code read = stored + skipped}. A record is what the log tells as one, which may take several
 * lines: those that go on with a record are not counted by themselves.
 *
 * @param confidence   how sure the format guess was, 0..1; 1 if the user chose the format
 * @param timesMissing stored events without a time
 * @param timesGuessed stored events whose year or zone was guessed
 * @param firstTime    earliest event time; null if no event has one
 * @param lastTime     latest event time; null if no event has one
 */
public record ImportAccount(double confidence, long read, long stored, long skipped,
                            long timesMissing, long timesGuessed, Instant firstTime, Instant lastTime) {
}
