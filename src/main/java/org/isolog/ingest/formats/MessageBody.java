package org.isolog.ingest.formats;

import org.isolog.core.Fields;

import java.util.Set;

/**
 * What one kind of program or device says inside a message. Immutable: one object serves all files. To add a kind, write a class
 * and put it into the list of {@code MessageBodies}. It stands here, outside the list, so that each kind can live in its own room.
 */
public interface MessageBody {
    /**
     * Beginnings of the program names it is about, in lower case. Empty for a kind that is told by the message itself, whoever wrote
     * it: such a body is asked about every message, so it begins with a test of a few characters.
     */
    default Set<String> programs() {
        return Set.of();
    }

    /**
     * Puts what the message says into the fields, if it is of this kind.
     *
     * @param program the name as the header has it; null if it names none
     * @param message a stranger's text, of any length and without the header
     * @return whether it was of this kind; no other body is asked then
     */
    boolean describe(String program, String message, Fields.Builder fields);
}
