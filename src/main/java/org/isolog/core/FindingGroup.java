package org.isolog.core;

import java.time.Instant;

/**
 * The findings of one address, else user, else host within an hour: what is counted as one alert if any of them is.
 *
 * @param strongest its first finding by rank
 * @param who       whose hour it is; null if its events name nobody
 * @param severity  highest of its findings
 * @param first     time of its first finding; null if none has a time
 * @param last      time of its last finding; null if none has a time
 * @param events    its findings that meet the filter
 * @param alert     whether any of them is flagged
 */
public record FindingGroup(Finding strongest, Entity who, Severity severity, Instant first, Instant last, long events, boolean alert) {
}
