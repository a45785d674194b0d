package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

import java.util.Locale;

/**
 * Puts the pairs of one message into fields. The first value of a field counts, later ones keep their own key; only what the header
 * put as message gives way. A value that stands for none is left out.
 */
final class NamedFields implements PairSink {
    private final Fields.Builder fields;
    private final KeyNames names;
    private boolean message;

    NamedFields(Fields.Builder fields, KeyNames names) {
        this.fields = fields;
        this.names = names;
    }

    @Override
    public void pair(String key, String value) {
        String field = names.fieldFor(key);
        if (field == null) {
            if (!value.isEmpty()) {
                fields.put(fields.get(key) == null ? key : key + "#2", value);
            }
        } else if (!isNone(value)) {
            put(field, key, value);
        }
    }

    private void put(String field, String key, String value) {
        if (field.equals(Ecs.MESSAGE) && !message) {
            message = true;
            fields.put(field, value);
        } else if (field.endsWith(".ip")) {
            putAddress(field, key, value);
        } else if (fields.get(field) != null) {
            if (!value.equals(fields.get(field))) {
                fields.put(key, value);
            }
        } else if (field.equals("network.transport")) {
            Transports.put(fields, value);
        } else if (field.equals(Ecs.HTTP_METHOD)) {
            fields.put(field, value.toUpperCase(Locale.ROOT));
        } else if (field.equals(Ecs.LOG_LEVEL) && value.length() > 2 && Parties.digits(value, 0) == value.length()) {
            fields.put(key, value);
        } else if (field.equals(Ecs.EVENT_DURATION)) {
            putDuration(key, value);
        } else if (field.equals(Ecs.LOG_LEVEL) || field.equals("network.protocol")) {
            fields.put(field, value.toLowerCase(Locale.ROOT));
        } else {
            fields.put(field, value);
        }
    }

    /** Devices count seconds, ECS nanoseconds. */
    private void putDuration(String key, String value) {
        boolean seconds = value.length() <= 9 && Parties.digits(value, 0) == value.length();
        fields.put(seconds ? Ecs.EVENT_DURATION : key, seconds ? Long.toString(Long.parseLong(value) * 1_000_000_000L) : value);
    }

    private void putAddress(String field, String key, String value) {
        if (fields.get(field) == null) {
            Parties.put(fields, Party.ofAddress(field), value);
        } else if (!value.equals(fields.get(field))) {
            fields.put(key, value);
        }
    }

    boolean hasMessage() {
        return message;
    }

    /**
     * Fills what follows from the rest: how it ended, who it is about, which host wrote it.
     *
     * @param action what the device says that it did; null if it does not say
     */
    void end(String action) {
        String outcome = fields.get(Ecs.EVENT_OUTCOME);
        if (outcome == null) {
            fields.put(Ecs.EVENT_OUTCOME, Verdicts.of(action));
        } else {
            String known = Verdicts.of(outcome.startsWith("/") ? outcome.substring(1) : outcome);
            fields.put(Ecs.EVENT_OUTCOME, known == null ? Ecs.UNKNOWN : known);
        }
        fillFrom(Ecs.USER_NAME, "destination.user.name");
        fillFrom(Ecs.HOST_NAME, "observer.hostname");
        String direction = fields.get("network.direction");
        if (direction != null) {
            fields.put("network.direction", direction(direction));
        }
    }

    private void fillFrom(String field, String other) {
        if (fields.get(field) == null) {
            fields.put(field, fields.get(other));
        }
    }

    /** CEF has 0 for inbound and 1 for outbound. */
    private static String direction(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "0", "in", "incoming", "ingress", "inbound" -> "inbound";
            case "1", "out", "outgoing", "egress", "outbound" -> "outbound";
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    private static boolean isNone(String value) {
        return value.isEmpty() || value.equals("-") || value.equalsIgnoreCase("N/A") || value.equals("(null)");
    }
}
