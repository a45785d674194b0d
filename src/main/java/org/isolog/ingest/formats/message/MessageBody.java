package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;

import java.util.Set;

/**
 * What one kind of program or device says inside a message. Immutable: one object serves all files. To add a kind, write a class
 * and put it into the list of {@link MessageBodies}.
 */
public interface MessageBody {
    /**
     * Beginnings of the program names it is about, in lower case. Empty for a kind that is told by the message itself, whoever wrote
     * it: such a body is asked about every message, so it begins with a test of a few characters.
     */
    Set<String> programs();

    /**
     * Puts what the message says into the fields, if it is of this kind.
     *
     * @param program the name as the header has it; null if it names none
     * @param message a stranger's text, of any length and without the header
     * @return whether it was of this kind; no other body is asked then
     */
    boolean describe(String program, String message, Fields.Builder fields);
}
