package org.isolog.core;

/**
 * Where in the evidence an event stands.
 *
 * @param source     number of the source in its case, from 1
 * @param record     number of the record in that source, from 1; a header does not count
 * @param byteOffset first byte of the record in the source as it was decompressed, from 0
 */
public record SourceRef(int source, long record, long byteOffset) {
}
