package org.isolog.ingest.formats.windows.evtx;

/** Something in a file is not what it must be. Carries no stack trace, for a damaged file may hold thousands of these. */
final class DamagedException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason one sentence for people; the same words for the same cause */
    DamagedException(String reason) {
        super(reason, null, false, false);
    }
}
