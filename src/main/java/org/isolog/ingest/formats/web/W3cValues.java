package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Durations;
import org.isolog.ingest.formats.Endpoints;
import org.isolog.ingest.formats.LineScanner;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.Urls;

import java.util.Locale;

/** Turns the values of one W3C record into fields. Used again for every record. */
final class W3cValues {
    private final W3cHeader header;
    private final Fields.Builder fields;
    private String date;
    private String time;
    private String dateTime;
    private boolean local;

    W3cValues(W3cHeader header, Fields.Builder fields) {
        this.header = header;
        this.fields = fields;
    }

    void clear() {
        date = null;
        time = null;
        dateTime = null;
        local = false;
    }

    void put(W3cNames.Column column, String written) {
        String value = LineScanner.known(written);
        if (value == null) {
            return;
        }
        switch (column.kind()) {
            case TEXT -> fields.put(column.field(), value);
            case DATE -> date = local ? date : value;
            case TIME -> time = local ? time : value;
            case LOCAL_DATE -> putLocal(value, date == null, true);
            case LOCAL_TIME -> putLocal(value, time == null, false);
            case DATE_TIME -> dateTime = value;
            case METHOD -> RequestLine.putMethod(value, fields);
            case STATUS -> RequestLine.putStatus(value, fields);
            case VERSION -> fields.put(column.field(), value.startsWith("HTTP/") ? value.substring(5) : value);
            case AGENT -> fields.put(column.field(), header.separator() == ' ' ? blanks(value) : value);
            case USER -> putUser(value);
            case DURATION -> fields.put(column.field(), header.inSeconds() || value.indexOf('.') >= 0
                    ? Durations.ofSeconds(value) : Durations.ofMillis(value));
            case ACTION -> putAction(value);
            case LOWER -> fields.put(column.field(), value.toLowerCase(Locale.ROOT));
            case DIRECTION -> fields.put(column.field(), directionOf(value));
            case SOURCE -> Endpoints.put("source", value, fields);
            case DESTINATION -> Endpoints.put("destination", value, fields);
            case REPLY -> putReply(value);
        }
    }

    /** A local time counts where no other is there. */
    private void putLocal(String value, boolean first, boolean day) {
        if (first) {
            local = true;
            date = day ? value : date;
            time = day ? time : value;
        }
    }

    /** IIS writes a plus sign for a blank; of two in a row the second one was a plus sign. */
    private static String blanks(String agent) {
        int plus = agent.indexOf('+');
        if (plus < 0 || agent.indexOf(' ') >= 0) {
            return agent;
        }
        StringBuilder text = new StringBuilder(agent);
        for (int i = plus; i < text.length(); i++) {
            if (text.charAt(i) == '+') {
                text.setCharAt(i, ' ');
                i += i + 1 < text.length() && text.charAt(i + 1) == '+' ? 1 : 0;
            }
        }
        return text.toString();
    }

    private void putUser(String user) {
        int backslash = user.indexOf('\\');
        if (backslash > 0 && backslash + 1 < user.length()) {
            fields.put("user.domain", user.substring(0, backslash));
        }
        fields.put(Ecs.USER_NAME, user.substring(backslash + 1));
    }

    private void putAction(String action) {
        fields.put(Ecs.EVENT_ACTION, action.toLowerCase(Locale.ROOT));
        fields.put(Ecs.EVENT_OUTCOME, switch (action.toUpperCase(Locale.ROOT)) {
            case "ALLOW", "OPEN", "OPEN-INBOUND" -> Ecs.SUCCESS;
            case "DROP" -> Ecs.FAILURE;
            default -> null;
        });
    }

    private static String directionOf(String path) {
        return switch (path.toUpperCase(Locale.ROOT)) {
            case "RECEIVE" -> "ingress";
            case "SEND" -> "egress";
            default -> path.toLowerCase(Locale.ROOT);
        };
    }

    /** What a mail server answers begins with a code (RFC 5321, section 4.2): from 400 on it is a refusal. */
    private void putReply(String reply) {
        fields.put(Ecs.MESSAGE, reply);
        boolean code = reply.length() > 3 && (reply.charAt(3) == ' ' || reply.charAt(3) == '-');
        String outcome = code ? Outcomes.ofHttpStatus(reply.substring(0, 3)) : Ecs.UNKNOWN;
        fields.put(Ecs.EVENT_OUTCOME, outcome.equals(Ecs.UNKNOWN) ? null : outcome);
    }

    /** What follows from several values. */
    void derive() {
        String path = fields.get(Ecs.URL_PATH);
        String original = fields.get(Ecs.URL_ORIGINAL);
        if (original != null && path == null) {
            Urls.put(original, fields);
        } else if (original == null && path != null) {
            String query = fields.get(Ecs.URL_QUERY);
            fields.put(Ecs.URL_ORIGINAL, query == null ? path : path + "?" + query);
        }
    }

    /** The time as the record writes it; with a date from elsewhere where it holds none. Null if there is none. */
    String time(String headerDate) {
        if (dateTime != null) {
            return dateTime;
        }
        String day = date != null ? date : headerDate;
        return day == null || time == null ? time == null ? day : time : day + " " + time;
    }

    boolean isLocal() {
        return local;
    }
}
