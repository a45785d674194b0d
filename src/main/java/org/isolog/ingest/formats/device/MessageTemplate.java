package org.isolog.ingest.formats.device;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The text of a message with names in braces where it varies: {@code Deny {transport} src {source} dst {destination}}. It fits a message
 * that has its fixed parts in their order; what stands between them goes into the named fields. One pass, no backtracking.
 *
 * <p>Names that are no fields: {@code source}, {@code destination}, {@code local}, {@code source.nat} and {@code destination.nat} (ends of a connection as Cisco
 * writes them), {@code accessed} (two of them with an arrow between), {@code transport}, {@code duration} (h:mm:ss), {@code verdict} and
 * {@code filter} (a word that says how it ended), {@code -} (left out).
 */
final class MessageTemplate {
    private static final int LONGEST_VALUE = 2000;

    private final String action;
    private final String outcome;
    private final String[] literals;
    private final String[] names;
    private final Form[] forms;

    /** What has to be done to a value. */
    private enum Form {
        FIELD, LEFT_OUT, SOURCE, DESTINATION, LOCAL, SOURCE_NAT, DESTINATION_NAT, ACCESSED, TRANSPORT, DURATION, VERDICT, DIRECTION;

        static Form of(String name) {
            return switch (name) {
                case "-" -> LEFT_OUT;
                case "source" -> SOURCE;
                case "destination" -> DESTINATION;
                case "local" -> LOCAL;
                case "source.nat" -> SOURCE_NAT;
                case "destination.nat" -> DESTINATION_NAT;
                case "accessed" -> ACCESSED;
                case "transport" -> TRANSPORT;
                case "duration" -> DURATION;
                case "verdict", "filter" -> VERDICT;
                case "network.direction" -> DIRECTION;
                default -> FIELD;
            };
        }
    }

    private MessageTemplate(String action, String outcome, String[] literals, String[] names) {
        this.action = action;
        this.outcome = outcome;
        this.literals = literals;
        this.names = names;
        this.forms = Arrays.stream(names).map(Form::of).toArray(Form[]::new);
    }

    /**
     * @param action the field {@code event.action}; a capture named {@code verdict} or {@code filter} says it instead
     * @throws IllegalStateException if nothing stands between two names
     */
    static MessageTemplate of(String action, String outcome, String text) {
        List<String> literals = new ArrayList<>();
        List<String> names = new ArrayList<>();
        int at = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (at > 0 && at == open) {
                throw new IllegalStateException("nothing between two names: " + text);
            }
            literals.add(text.substring(at, open));
            names.add(text.substring(open + 1, close));
            at = close + 1;
            open = text.indexOf('{', at);
        }
        literals.add(text.substring(at));
        return new MessageTemplate(action, outcome, literals.toArray(String[]::new), names.toArray(String[]::new));
    }

    /** @return false, with the fields as they were, if the message has not the fixed parts */
    boolean read(String message, int from, Fields.Builder fields) {
        if (!message.startsWith(literals[0], from)) {
            return false;
        }
        int[] starts = new int[names.length];
        int[] ends = new int[names.length];
        int at = from + literals[0].length();
        for (int i = 0; i < names.length; i++) {
            String next = literals[i + 1];
            int end = next.isEmpty() ? message.length() : message.indexOf(next, at);
            if (end < 0) {
                return false;
            }
            starts[i] = at;
            ends[i] = Math.min(end, at + LONGEST_VALUE);
            at = end + next.length();
        }
        put(message, starts, ends, fields);
        return true;
    }

    private void put(String message, int[] starts, int[] ends, Fields.Builder fields) {
        String said = null;
        for (int i = 0; i < names.length; i++) {
            if (forms[i] == Form.LEFT_OUT) {
                continue;
            }
            String value = message.substring(starts[i], ends[i]).strip();
            if (forms[i] == Form.VERDICT) {
                said = value;
            } else {
                putValue(forms[i], names[i], value, fields);
            }
        }
        String own = said != null ? said : action;
        fields.put(Ecs.EVENT_ACTION, own.equals("-") ? null : own);
        String ended = said != null ? Verdicts.of(said) : outcome;
        fields.put(Ecs.EVENT_OUTCOME, "-".equals(ended) ? null : ended);
    }

    private static void putValue(Form form, String name, String value, Fields.Builder fields) {
        switch (form) {
            case SOURCE -> CiscoEndpoint.put(fields, Party.SOURCE, value);
            case DESTINATION -> CiscoEndpoint.put(fields, Party.DESTINATION, value);
            case LOCAL -> CiscoEndpoint.put(fields, Party.HOST, value);
            case SOURCE_NAT -> CiscoEndpoint.putNat(fields, Party.SOURCE_NAT, value);
            case DESTINATION_NAT -> CiscoEndpoint.putNat(fields, Party.DESTINATION_NAT, value);
            case ACCESSED -> putAccessed(value, fields);
            case TRANSPORT -> Transports.put(fields, value);
            case DURATION -> fields.put(Ecs.EVENT_DURATION, nanos(value));
            case DIRECTION -> fields.put(name, value.toLowerCase(Locale.ROOT));
            default -> fields.put(name, value.equals("N/A") ? null : value);
        }
    }

    /** {@code inside/10.0.0.1(1024) -> outside/192.0.2.1(80)}. */
    private static void putAccessed(String text, Fields.Builder fields) {
        int arrow = text.indexOf("->");
        if (arrow > 0) {
            CiscoEndpoint.put(fields, Party.SOURCE, text.substring(0, arrow).strip());
            CiscoEndpoint.put(fields, Party.DESTINATION, text.substring(arrow + 2).strip());
        }
    }

    /** {@code 0:02:30} in nanoseconds; null if it is no such duration. */
    static String nanos(String text) {
        long seconds = 0;
        int at = 0;
        for (int part = 0; part < 3; part++) {
            int end = Parties.digits(text, at);
            if (end == at || end - at > 6) {
                return null;
            }
            seconds = seconds * 60 + Integer.parseInt(text, at, end, 10);
            at = end + 1;
        }
        return Long.toString(seconds * 1_000_000_000L);
    }
}
