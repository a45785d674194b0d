package org.isolog.core;

/**
 * A record that could not be read, and why.
 *
 * @param record     its number in the source, from 1
 * @param byteOffset its first byte in the source as it was decompressed
 * @param reason     one sentence for people; the same words for the same cause, so that they can be counted
 * @param excerpt    the beginning of its text, at most 200 characters
 */
public record SkippedRecord(long record, long byteOffset, String reason, String excerpt) {
}
