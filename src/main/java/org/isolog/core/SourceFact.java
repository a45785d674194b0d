package org.isolog.core;

/**
 * Something about a source as a whole that people should know before they rely on it.
 *
 * @param kind   what it is
 * @param count  how often it was met; for a gap in numbers how many are missing
 * @param record the first record where it was met, from 1; 0 where it concerns the whole source
 * @param detail one sentence for people
 */
public record SourceFact(Kind kind, long count, long record, String detail) {

    /** What there is to know. */
    public enum Kind {
        /** Something is wrong with the file, such as a damaged end. */
        PROBLEM,
        /** Something was done to the source as it was imported, such as names replaced. */
        REMARK,
        /** Records are earlier than one before them. */
        OUT_OF_ORDER,
        /** The clock was set back between two records. */
        CLOCK_BACK,
        /** The longest time without a record. */
        QUIET,
        /** Numbers that the log gives its records are missing. */
        NUMBERS_MISSING,
        /** Numbers that the log gives its records come again or fall. */
        NUMBERS_FALL
    }

    public static SourceFact remark(String sentence) {
        return new SourceFact(Kind.REMARK, 1, 0, sentence);
    }

    public static SourceFact problem(String sentence) {
        return new SourceFact(Kind.PROBLEM, 1, 0, sentence);
    }
}
