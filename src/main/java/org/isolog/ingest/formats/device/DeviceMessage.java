package org.isolog.ingest.formats.device;

import org.isolog.core.Fields;

import java.util.Set;

/** What one kind of device says inside a message. Immutable: one object serves all files. */
public interface DeviceMessage {
    /** Beginnings of the program names it is about, in lower case; empty for a kind that is told by the message itself. */
    default Set<String> programs() {
        return Set.of();
    }

    /**
     * Puts what the message says into the fields, if it is of this kind; begins with a test of a few characters.
     *
     * @param program the name as the header has it; null if it names none
     * @param message a stranger's text, of any length and without the header
     * @return whether it was of this kind; else nothing was put
     */
    boolean describe(String program, String message, Fields.Builder fields);
}
