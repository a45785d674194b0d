package org.isolog.ingest;

import java.io.IOException;

/**
 * One kind of log. Stateless: what belongs to one file is in the reader it opens.
 *
 * <p>To add one, write this class, list it in the catalogue of formats, write its page of fields ({@link FieldPage}), and put a
 * sample with its expected events beside the tests; one test walks all samples and pages.
 */
public interface LogFormat {
    /** Stable short name, such as {@code csv}; kept in cases and given to commands. */
    String name();

    /** Name for people. */
    String title();

    /** How sure it is, by content, that the file is of this format: 0 (not at all) to 1. */
    double recognises(Head head);

    /**
     * The most that {@link #recognises} could give, told at a glance. Where another format is as sure already, this one is not asked,
     * which spares the import of a small file the loading of what the format looks with.
     */
    default double surest(Head head) {
        return 1;
    }

    /** Whether it reads bytes; only such a format is asked about files that are no text. */
    default boolean isBinary() {
        return false;
    }

    /** Which of its values goes into which field, for people: the page that lies beside the format's class among the resources. */
    default FieldPage fields() {
        return FieldPage.of(name());
    }

    /** Starts to read a file of this format from its first record. */
    RecordReader open(RecordInput in, ReadOptions options) throws IOException;
}
