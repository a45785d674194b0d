package org.isolog.ingest;

import java.io.IOException;

/**
 * One kind of log. Stateless: what belongs to one file is in the reader it opens.
 *
 * <p>To add one, write this class, list it in the catalogue of formats, and put a sample with its expected events beside the
 * tests; one test walks all samples.
 */
public interface LogFormat {
    /** Stable short name, such as {@code csv}; kept in cases and given to commands. */
    String name();

    /** Name for people. */
    String title();

    /** How sure it is, by content, that the file is of this format: 0 (not at all) to 1. */
    double recognises(Head head);

    /** Starts to read a file of this format from its first record. */
    RecordReader open(RecordInput in, ReadOptions options) throws IOException;
}
