package org.isolog.ingest;

/**
 * One line of a text.
 *
 * @param offset byte offset of its first character in the decompressed file
 * @param text   without the line end; only the first characters if it is too long
 * @param end    the line end as it stood there: LF, CR LF, CR or nothing at the end of the file
 * @param fault  why it cannot be used, null if it can
 */
public record Line(long offset, String text, String end, Fault fault) {
    /** What can be wrong with a line before anything is known of its format. */
    public enum Fault {
        TOO_LONG("The record is longer than 1,000,000 characters."),
        CUT_OFF("The record is cut off where the compressed file ends."),
        ZEROS("The record holds nothing but NUL bytes.");

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }

        /** One sentence for people. */
        public String reason() {
            return reason;
        }
    }

    public boolean isBlank() {
        return fault == null && text.isBlank();
    }
}
