package org.isolog.ingest.formats.windows;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Windows events inside syslog messages: those of Snare and of nxlog's Snare form, of OSSEC's agent, of evtsys, and the Event XML of
 * Sysmon for Linux. Immutable.
 */
public final class WindowsBody implements MessageBody {
    private static final String SNARE = "MSWinEventLog";
    private static final String OSSEC = "winevtlog";
    private static final String EVTSYS = "Microsoft-Windows-";
    private static final int SNARE_COLUMNS = 14;

    /** Told by the message itself. */
    @Override
    public Set<String> programs() {
        return Set.of();
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        if (!mayBe(program, message)) {
            return false;
        }
        WindowsEvent event = new WindowsEvent();
        if (!read(program, message, event)) {
            return false;
        }
        Fields.Builder own = new Fields.Builder();
        event.put(own);
        own.build().forEach(fields::put);
        return true;
    }

    private static boolean mayBe(String program, String message) {
        return message.startsWith("<Event") || message.startsWith(SNARE)
                || program != null && (program.equals(SNARE) || program.equalsIgnoreCase(OSSEC) || program.startsWith(EVTSYS));
    }

    private static boolean read(String program, String message, WindowsEvent event) {
        if (message.startsWith("<Event")) {
            return readXml(message, event);
        }
        if (message.startsWith(SNARE) || SNARE.equals(program)) {
            return readSnare(message, event);
        }
        return program.equalsIgnoreCase(OSSEC) ? readOssec(message, event) : readEvtsys(program, message, event);
    }

    private static boolean readXml(String message, WindowsEvent event) {
        try {
            new EventXml().read(message.strip(), event);
            return true;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Snare Agent for Windows, "Event output format": values between tabs, or nxlog's {@code #011} in their place. */
    private static boolean readSnare(String message, WindowsEvent event) {
        String[] values = (message.indexOf('\t') < 0 ? message.replace("#011", "\t") : message).split("\t", -1);
        int at = values[0].startsWith(SNARE) ? 0 : -1;
        if (values.length < SNARE_COLUMNS + at || !isNumber(values[at + 5])) {
            return false;
        }
        event.set(SystemValue.CHANNEL, values[at + 2]).set(SystemValue.EVENT_ID, values[at + 5]).set(SystemValue.PROVIDER, values[at + 6]);
        event.set(SystemValue.COMPUTER, values[at + 10]).set(SystemValue.TASK, values[at + 11]);
        putType(values[at + 9], event);
        if (!values[at + 7].equals("N/A")) {
            event.set(SystemValue.USER_NAME, values[at + 7].substring(values[at + 7].indexOf('\\') + 1));
        }
        event.rendered(values[at + 13]);
        return true;
    }

    /** {@code Security: AUDIT_SUCCESS(4688): Microsoft-Windows-Security-Auditing: alice: CORP: WS01: text}. */
    private static boolean readOssec(String message, WindowsEvent event) {
        String[] values = message.split(": ", 7);
        int open = values.length < 7 ? -1 : values[1].indexOf('(');
        if (open < 0 || !values[1].endsWith(")") || !isNumber(values[1].substring(open + 1, values[1].length() - 1))) {
            return false;
        }
        event.set(SystemValue.CHANNEL, values[0]).set(SystemValue.PROVIDER, values[2]).set(SystemValue.COMPUTER, values[5]);
        event.set(SystemValue.EVENT_ID, values[1].substring(open + 1, values[1].length() - 1));
        putType(values[1].substring(0, open), event);
        if (!values[3].equals("(no user)")) {
            event.set(SystemValue.USER_NAME, values[3]).set(SystemValue.USER_DOMAIN, values[4]);
        }
        event.rendered(values[6]);
        return true;
    }

    /** {@code Microsoft-Windows-Security-Auditing: 4624: AUDIT_SUCCESS text}. */
    private static boolean readEvtsys(String program, String message, WindowsEvent event) {
        int colon = message.indexOf(": ");
        if (colon < 0 || !isNumber(message.substring(0, colon))) {
            return false;
        }
        String text = message.substring(colon + 2);
        int blank = text.indexOf(' ');
        event.set(SystemValue.PROVIDER, program).set(SystemValue.EVENT_ID, message.substring(0, colon));
        boolean typed = text.startsWith("AUDIT_") && blank > 0;
        if (typed) {
            putType(text.substring(0, blank), event);
        }
        event.rendered(typed ? text.substring(blank + 1) : text);
        return true;
    }

    /** Audit results are keywords, all others levels. */
    private static void putType(String type, WindowsEvent event) {
        boolean audit = type.toLowerCase(Locale.ROOT).contains("audit");
        event.set(audit ? SystemValue.KEYWORDS : SystemValue.LEVEL, type);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
