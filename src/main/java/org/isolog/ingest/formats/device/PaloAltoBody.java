package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Palo Alto Networks PAN-OS: comma-separated values whose fourth names the kind of log. The places are those of PAN-OS 6 to 11 ("Syslog
 * Field Descriptions"); newer versions only append.
 */
public final class PaloAltoBody implements MessageBody {
    private static final String NO_NAME = "";
    private static final String[] SESSION = {"source.ip", "destination.ip", "source.nat.ip", "destination.nat.ip", "rule.name", Ecs.USER_NAME,
            "destination.user.name", "network.application", "virtual_system", "observer.ingress.zone", "observer.egress.zone",
            "observer.ingress.interface.name", "observer.egress.interface.name", "log_action", NO_NAME, "network.connection.id", "repeat_count",
            Ecs.SOURCE_PORT, Ecs.DESTINATION_PORT, "source.nat.port", "destination.nat.port", "flags", "network.transport", Ecs.EVENT_ACTION};
    private static final String[] TRAFFIC = {"network.bytes", "source.bytes", "destination.bytes", "network.packets", "event.start", Ecs.EVENT_DURATION,
            "category", NO_NAME, "event.sequence", "action_flags", "source.geo.name", "destination.geo.name", NO_NAME, "source.packets",
            "destination.packets", "event.reason"};
    private static final String[] THREAT = {"misc", "threat", "category", Ecs.LOG_LEVEL, "network.direction", "event.sequence", "action_flags",
            "source.geo.name", "destination.geo.name", NO_NAME, "content_type", "pcap_id", "file.hash", "cloud", "url_index", Ecs.USER_AGENT, "file.type",
            "x_forwarded_for", Ecs.HTTP_REFERRER, "sender", "subject", "recipient"};
    private static final String[] SYSTEM = {"virtual_system", Ecs.EVENT_CODE, "object", NO_NAME, NO_NAME, "module", Ecs.LOG_LEVEL, Ecs.MESSAGE,
            "event.sequence", "action_flags"};
    private static final String[] CONFIG = {"host", "virtual_system", Ecs.EVENT_ACTION, Ecs.USER_NAME, "client", Ecs.EVENT_OUTCOME, "path", "event.sequence",
            "action_flags"};
    private static final Map<String, String[]> KINDS = Map.of("TRAFFIC", SESSION, "THREAT", SESSION, "SYSTEM", SYSTEM, "CONFIG", CONFIG);
    private static final Set<String> OTHER_KINDS = Set.of("HIP-MATCH", "HIPMATCH", "USERID", "GLOBALPROTECT", "CORRELATION", "AUTHENTICATION", "AUTH",
            "DECRYPTION", "GTP", "SCTP", "TUNNEL", "IPTAG", "URL", "DATA", "WILDFIRE");
    private static final int FIRST = 7;
    private static final int SYSTEM_FIRST = 7;

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        if (!looksRight(message)) {
            return false;
        }
        List<String> values = CsvWords.split(message, 0);
        String kind = values.size() < FIRST ? "" : values.get(3);
        if (!KINDS.containsKey(kind) && !OTHER_KINDS.contains(kind)) {
            return false;
        }
        fields.put("observer.vendor", "Palo Alto Networks").put("observer.product", "PAN-OS").put("observer.serial_number", values.get(2));
        fields.put("event.dataset", kind.toLowerCase(java.util.Locale.ROOT)).put("log_subtype", values.get(4));
        fields.put(DeviceTime.FIELD, time(values));
        switch (kind) {
            case "TRAFFIC" -> putSession(values, TRAFFIC, fields);
            case "THREAT" -> {
                putSession(values, THREAT, fields);
                putThreat(values.get(4), fields);
            }
            case "SYSTEM" -> putSystem(values, fields);
            case "CONFIG" -> putConfig(values, fields);
            default -> fields.put(Ecs.EVENT_ACTION, values.get(4));
        }
        return true;
    }

    /** A number, a time, a serial number: checked before anything is split. */
    private static boolean looksRight(String message) {
        int first = message.indexOf(',');
        return first >= 0 && first <= 3 && message.length() > first + 20 && message.startsWith("/", first + 5) && message.startsWith("/", first + 8)
                && Parties.digits(message, 0) == first;
    }

    /** The time at which the event was generated; PAN-OS 10 appends it with its zone and milliseconds. */
    private static String time(List<String> values) {
        for (int i = values.size() - 1; i > 60; i--) {
            String value = values.get(i);
            if (value.length() >= 25 && value.charAt(4) == '-' && value.charAt(10) == 'T' && Parties.digits(value, 0) == 4) {
                return value;
            }
        }
        return values.get(6).isEmpty() ? values.get(1) : values.get(6);
    }

    private static void putSession(List<String> values, String[] rest, Fields.Builder fields) {
        put(values, FIRST, SESSION, fields);
        put(values, FIRST + SESSION.length, rest, fields);
        String seconds = fields.get(Ecs.EVENT_DURATION);
        if (seconds != null) {
            boolean number = seconds.length() < 10 && Parties.digits(seconds, 0) == seconds.length();
            fields.put(Ecs.EVENT_DURATION, number ? Long.toString(Long.parseLong(seconds) * 1_000_000_000L) : seconds);
        }
        String transport = fields.get("network.transport");
        if (transport != null) {
            Transports.put(fields, transport);
        }
        putDomain(fields);
        fields.put(Ecs.EVENT_OUTCOME, Verdicts.of(fields.get(Ecs.EVENT_ACTION)));
    }

    private static void put(List<String> values, int first, String[] names, Fields.Builder fields) {
        for (int i = 0; i < names.length && first + i < values.size(); i++) {
            String value = values.get(first + i);
            boolean none = value.equals("0.0.0.0") && names[i].contains(".nat.") || value.equals("0") && names[i].endsWith(".nat.port");
            if (!names[i].equals(NO_NAME) && !none) {
                fields.put(names[i], value);
            }
        }
    }

    private static void putThreat(String subtype, Fields.Builder fields) {
        String threat = fields.get("threat");
        int open = threat == null ? -1 : threat.lastIndexOf('(');
        if (open > 0 && threat.endsWith(")")) {
            fields.put("threat.name", threat.substring(0, open).strip()).put(Ecs.EVENT_CODE, threat.substring(open + 1, threat.length() - 1));
        }
        String misc = fields.get("misc");
        fields.put(subtype.equals("url") || misc != null && misc.indexOf('/') >= 0 ? Ecs.URL_ORIGINAL : "file.name", misc);
    }

    /** A user is written {@code domain\name}. */
    private static void putDomain(Fields.Builder fields) {
        String user = fields.get(Ecs.USER_NAME);
        int slash = user == null ? -1 : user.indexOf('\\');
        if (slash > 0) {
            fields.put(Ecs.USER_NAME, user.substring(slash + 1)).put("user.domain", user.substring(0, slash));
        }
    }

    private static void putSystem(List<String> values, Fields.Builder fields) {
        put(values, SYSTEM_FIRST, SYSTEM, fields);
        String code = fields.get(Ecs.EVENT_CODE);
        fields.put(Ecs.EVENT_ACTION, code == null ? values.get(4) : code);
        PaloAltoText.put(fields.get(Ecs.MESSAGE), fields);
    }

    private static void putConfig(List<String> values, Fields.Builder fields) {
        put(values, SYSTEM_FIRST, CONFIG, fields);
        fields.put(Ecs.EVENT_OUTCOME, Verdicts.of(fields.get(Ecs.EVENT_OUTCOME)));
        String host = fields.get("host");
        if (host != null) {
            Parties.put(fields, Party.SOURCE, host);
        }
    }
}
