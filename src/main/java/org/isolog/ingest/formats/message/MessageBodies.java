package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds out what a message says by asking the bodies that are about its program, in a fixed order; the first that knows counts. Which
 * bodies a program has is worked out once. For one thread.
 */
public final class MessageBodies {
    /** In the order in which they are asked. */
    private static final List<MessageBody> ALL = List.of(
            new SyslogMessages());
    /** A hostile log could name a new program in every line. */
    private static final int MOST_PROGRAMS_KEPT = 1000;

    private final Map<String, MessageBody[]> byProgram = new HashMap<>();
    private final MessageBody[] ofNoProgram = of("");

    /** @param program null if the header names none */
    public void describe(String program, String message, Fields.Builder fields) {
        for (MessageBody body : bodies(program)) {
            if (body.describe(program, message, fields)) {
                return;
            }
        }
    }

    private MessageBody[] bodies(String program) {
        if (program == null) {
            return ofNoProgram;
        }
        MessageBody[] bodies = byProgram.get(program);
        if (bodies == null) {
            bodies = of(baseName(program));
            if (byProgram.size() < MOST_PROGRAMS_KEPT) {
                byProgram.put(program, bodies);
            }
        }
        return bodies;
    }

    private static MessageBody[] of(String program) {
        return ALL.stream().filter(body -> body.programs().isEmpty() || body.programs().stream().anyMatch(program::startsWith))
                .toArray(MessageBody[]::new);
    }

    /** In lower case and without the folder of an absolute path, as in {@code /usr/sbin/cron}. */
    static String baseName(String program) {
        String name = program.startsWith("/") ? program.substring(program.lastIndexOf('/') + 1) : program;
        return name.toLowerCase(Locale.ROOT);
    }
}
