package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.MessageBody;

import java.util.List;
import java.util.Set;

/**
 * Messages of Cisco's devices, {@code %FACILITY-SEVERITY-MNEMONIC: text}: ASA, FTD, PIX and FWSM by their numbers, IOS by its names.
 * A message without a template still gives its code and level, and the firewall's its first address.
 */
public final class CiscoBody implements MessageBody {
    /** IOS writes a number and its own time before the sign. */
    private static final int FARTHEST = 80;
    private static final int LONGEST_TAG = 80;
    private static final Set<String> FIREWALLS = Set.of("ASA", "FTD", "PIX", "FWSM", "NGIPS");
    private static final List<String> LEVELS = List.of("emergency", "alert", "critical", "error", "warning", "notice", "informational", "debug");

    private final TemplateBook firewall = TemplateBook.of("cisco-asa");
    private final TemplateBook ios = TemplateBook.of("cisco-ios");

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        int sign = message.indexOf('%', 0, Math.min(message.length(), FARTHEST + 1));
        if (sign < 0) {
            return "SFIMS".equals(program) && FtdPairs.read(message, 0, fields);
        }
        int end = tagEnd(message, sign);
        if (end < 0) {
            return false;
        }
        int code = message.lastIndexOf('-', end - 1);
        int severity = code < sign + 3 ? -1 : message.charAt(code - 1) - '0';
        if (severity < 0 || severity > 7 || message.charAt(code - 2) != '-') {
            return false;
        }
        putTime(message, sign, fields);
        String facility = message.substring(sign + 1, code - 2);
        String id = message.substring(code + 1, end);
        boolean isFirewall = FIREWALLS.contains(facility);
        fields.put("observer.vendor", "Cisco").put("observer.product", isFirewall ? facility : "IOS");
        fields.put(Ecs.EVENT_PROVIDER, facility).put(Ecs.EVENT_CODE, id).put(Ecs.LOG_LEVEL, LEVELS.get(severity));
        int text = textStart(message, end);
        fields.put(Ecs.MESSAGE, message.substring(text));
        if (isFirewall) {
            readFirewall(id, message, text, fields);
        } else if (!ios.read(facility + "-" + id, message, text, fields) && message.startsWith("%[", text)) {
            readBrackets(message, text + 2, fields);
        }
        return true;
    }

    /** Where {@code %FACILITY-SEVERITY-MNEMONIC} stands; -1 if it does not begin before {@code limit}. */
    public static int find(String line, int limit) {
        int sign = line.indexOf('%');
        int end = sign < 0 || sign > limit ? -1 : tagEnd(line, sign);
        int code = end < 0 ? -1 : line.lastIndexOf('-', end);
        boolean severity = code > sign + 2 && line.charAt(code - 2) == '-' && line.charAt(code - 1) >= '0' && line.charAt(code - 1) <= '7';
        return severity ? sign : -1;
    }

    /** The tag ends at a colon or, in some messages, at a blank. */
    private static int tagEnd(String message, int sign) {
        int limit = Math.min(message.length(), sign + LONGEST_TAG);
        for (int i = sign + 1; i < limit; i++) {
            char c = message.charAt(i);
            if (c == ':' || c == ' ') {
                return i > sign + 4 ? i : -1;
            }
        }
        return -1;
    }

    private static int textStart(String message, int tagEnd) {
        int at = tagEnd;
        while (at < message.length() && (message.charAt(at) == ':' || message.charAt(at) == ' ')) {
            at++;
        }
        return at;
    }

    /** IOS: {@code 000123: *Aug 17 10:15:31.123 UTC: %SYS-5-CONFIG_I: …}; a star says that the clock is not set, a point that it is not in step. */
    private static void putTime(String message, int sign, Fields.Builder fields) {
        int colon = message.lastIndexOf(": ", sign);
        int start = colon <= 0 ? -1 : message.lastIndexOf(": ", colon - 1);
        String time = colon <= 0 ? "" : message.substring(start < 0 ? 0 : start + 2, colon).strip();
        boolean set = !time.startsWith("*");
        time = !set || time.startsWith(".") ? time.substring(1) : time;
        if (time.length() >= 14 && time.indexOf(':') > 0) {
            fields.put(set ? DeviceTime.FIELD : "device.unset_clock", time);
        }
    }

    private void readFirewall(String id, String message, int text, Fields.Builder fields) {
        if (id.startsWith("4300") && FtdPairs.read(message, text, fields)) {
            return;
        }
        if (firewall.read(id, message, text, fields)) {
            if (message.startsWith("Built outbound", text)) {
                fields.put("network.direction", "outbound");
            }
        } else {
            putFirstAddress(message, text, fields);
        }
    }

    /** A message that is not known: the first address in it is who it is about. */
    private static void putFirstAddress(String message, int from, Fields.Builder fields) {
        int words = 0;
        for (int at = from; at < message.length() && words < 60; words++) {
            int end = message.indexOf(' ', at);
            end = end < 0 ? message.length() : end;
            String word = message.substring(at, end);
            word = word.endsWith(",") || word.endsWith(".") || word.endsWith(";") ? word.substring(0, word.length() - 1) : word;
            int colon = word.indexOf(':');
            int slash = word.indexOf('/');
            String address = word.substring(colon > 0 && colon == word.lastIndexOf(':') ? colon + 1 : 0, slash > colon ? slash : word.length());
            if (address.length() > 6 && Addresses.isIp(address)) {
                CiscoEndpoint.put(fields, Party.SOURCE, word);
                return;
            }
            at = end + 1;
        }
    }

    /** Unified Communications Manager: {@code %[ UserID =admin][ ClientAddress =192.0.2.1]…: text}. */
    private static void readBrackets(String message, int from, Fields.Builder fields) {
        NamedFields named = new NamedFields(fields, DeviceNames.COMMON);
        int end = message.indexOf("]:", from);
        new DelimitedPairs("][", '=').scan(message.substring(from, end < 0 ? message.length() : end), 0, named);
        String action = fields.get("EventType");
        fields.put(Ecs.EVENT_ACTION, action);
        named.end(null);
    }
}
