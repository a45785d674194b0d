package org.isolog.core;

import java.time.Instant;

/**
 * A line of the case log: who did what when.
 *
 * @param action short verb, such as {@code import}, {@code train}, {@code seal}
 */
public record LogEntry(long number, Instant time, String author, String action, String detail) {
}
