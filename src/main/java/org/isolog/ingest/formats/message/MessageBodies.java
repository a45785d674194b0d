package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;
import org.isolog.ingest.formats.device.CefBody;
import org.isolog.ingest.formats.device.CheckPointBody;
import org.isolog.ingest.formats.device.CiscoBody;
import org.isolog.ingest.formats.device.DeviceTime;
import org.isolog.ingest.formats.device.FilterlogBody;
import org.isolog.ingest.formats.device.IseBody;
import org.isolog.ingest.formats.device.JuniperBody;
import org.isolog.ingest.formats.device.KeyValueBody;
import org.isolog.ingest.formats.device.LeefBody;
import org.isolog.ingest.formats.device.MikroTikBody;
import org.isolog.ingest.formats.device.PaloAltoBody;
import org.isolog.ingest.formats.device.WatchGuardBody;
import org.isolog.ingest.formats.json.JsonText;
import org.isolog.ingest.formats.windows.WindowsBody;
import org.isolog.ingest.formats.words.MessageFacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds out what a message says by asking the bodies that are about its program, in a fixed order; the first that knows counts. Which
 * bodies a program has is worked out once. For one thread.
 */
public final class MessageBodies {
    /** In the order in which they are asked. */
    private static final List<MessageBody> ALL = inOrder(
            new AuditBody(),
            new PacketFilterBody(),
            new TcpdumpBody(),
            new FilterlogBody(),
            new CefBody(),
            new LeefBody(),
            new CiscoBody(),
            new PaloAltoBody(),
            new JuniperBody(),
            new CheckPointBody(),
            new IseBody(),
            new WatchGuardBody(),
            new MikroTikBody(),
            new WebServerBody(),
            new WindowsBody());
    /** Takes every message of its shape, so it is asked behind all others. */
    private static final MessageBody PAIRS = new KeyValueBody();
    private static final MessageBody[] OF_NO_PROGRAM = Stream.concat(Stream.of(of("")), Stream.of(KnownForms.ofNoProgram()))
            .toArray(MessageBody[]::new);
    /** A hostile log could name a new program in every line. */
    private static final int MOST_PROGRAMS_KEPT = 1000;

    private static final String REPEATED = "message repeated ";

    private final Map<String, MessageBody[]> byProgram = new HashMap<>();
    private final JsonText json = new JsonText();

    /** What programs say by forms comes first; what holds for any program, last. */
    private static List<MessageBody> inOrder(MessageBody... devices) {
        List<MessageBody> bodies = new ArrayList<>(KnownForms.ofPrograms());
        bodies.add(new PamBody());
        bodies.addAll(List.of(devices));
        bodies.add(KnownForms.ofAnyProgram());
        return List.copyOf(bodies);
    }

    /**
     * @param program null if the header names none
     * @return whether {@link MessageFacts} has completed the fields by the whole message, as for all that no body knows
     */
    public boolean describe(String program, String message, Fields.Builder fields) {
        String said = message.startsWith(REPEATED) ? repeated(message, fields) : message;
        if (json.put(said, fields)) {
            fields.put(DeviceTime.FIELD, json.time());
            return false;
        }
        for (MessageBody body : bodies(program)) {
            if (body.describe(program, said, fields)) {
                return false;
            }
        }
        PAIRS.describe(program, said, fields);
        MessageFacts.complete(said, fields);
        return said.equals(message);
    }

    /** rsyslog writes {@code message repeated 3 times: [ … ]} for the same message again. */
    private static String repeated(String message, Fields.Builder fields) {
        int times = message.indexOf(" times: [ ");
        if (times < 0 || !message.endsWith("]")) {
            return message;
        }
        fields.put("event.repeated", message.substring(REPEATED.length(), times));
        return message.substring(times + 10, message.length() - 1);
    }

    private MessageBody[] bodies(String program) {
        if (program == null) {
            return OF_NO_PROGRAM;
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
