package org.isolog.core;

/** How many events have a value. */
public record ValueCount(String value, long count) {
}
