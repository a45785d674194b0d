package org.isolog.core;

/**
 * Something the user can understand and act on went wrong: the message names the file or thing, the place, and what to do.
 *
 * <p>Screens show the message with its code; commands print it as their one line. Anything else that is thrown is a bug.
 */
public final class IsologException extends RuntimeException {
    private final String code;

    /** @param code stable short name of the kind of error, such as {@code CASE-LOCKED} */
    public IsologException(String code, String message) {
        super(message);
        this.code = code;
    }

    public IsologException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
