package org.isolog.core;

/** The user asked long work to stop. The work leaves everything as it was before it began. */
public final class CancelledException extends RuntimeException {
    public CancelledException() {
        super("cancelled");
    }
}
