package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Durations;
import org.isolog.ingest.formats.Endpoints;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message of HAProxy, whatever carried it (HAProxy configuration manual, section 8.2): the HTTP, the TCP and the error format.
 */
final class HaproxyLine {
    private static final Pattern START = Pattern.compile("(\\S{2,60}:\\d{1,5}) \\[(\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,6})?)\\] ");
    private static final Pattern ROUTE = Pattern.compile("(\\S{1,200}) ([^\\s/]{1,200})/(\\S{1,200}) ");
    private static final Pattern HTTP = Pattern.compile("([-+\\d]+(?:/[-+\\d]+){3,4}) (-1|\\d{3}) ([+\\d]+) (\\S+) (\\S+) (\\S{4}) (\\S+) (\\S+)"
            + "(?: \\{([^}]*)\\})?(?: \\{([^}]*)\\})? \"(.*?)\"?$");
    private static final Pattern TCP = Pattern.compile("([-+\\d]+(?:/[-+\\d]+){2}) ([+\\d]+) (\\S{2}) (\\S+) (\\S+)");

    private final Matcher start = START.matcher("");

    /** Whether the message is one of a connection or request. */
    boolean fits(String message) {
        return start.reset(message).lookingAt();
    }

    /**
     * Puts what the message says.
     *
     * @return the time at which the connection was accepted, as it is written; null if the message is of another kind, then nothing is put
     */
    String put(String message, Fields.Builder fields) {
        if (!fits(message)) {
            return null;
        }
        fields.put(Ecs.EVENT_PROVIDER, "haproxy");
        Endpoints.put("source", start.group(1), fields);
        Matcher route = ROUTE.matcher(message).region(start.end(), message.length());
        boolean routed = route.lookingAt();
        Matcher http = HTTP.matcher(message);
        Matcher tcp = TCP.matcher(message);
        if (routed && http.region(route.end(), message.length()).lookingAt()) {
            putRoute(route, fields);
            putHttp(http, fields);
        } else if (routed && tcp.region(route.end(), message.length()).lookingAt()) {
            putRoute(route, fields);
            putTcp(tcp, fields);
        } else {
            putError(message.substring(start.end()), fields);
        }
        return start.group(2);
    }

    private static void putRoute(Matcher route, Fields.Builder fields) {
        fields.put("haproxy.frontend_name", route.group(1)).put("haproxy.backend_name", route.group(2));
        fields.put("haproxy.server_name", route.group(3));
    }

    private static void putHttp(Matcher http, Fields.Builder fields) {
        RequestLine.put(http.group(11), fields);
        if (!http.group(2).equals("-1")) {
            RequestLine.putStatus(http.group(2), fields);
        }
        fields.put("http.response.bytes", digits(http.group(3)));
        putTimes(http.group(1), fields);
        putCookie("haproxy.http.request.captured_cookie", http.group(4), fields);
        putCookie("haproxy.http.response.captured_cookie", http.group(5), fields);
        fields.put("haproxy.termination_state", http.group(6)).put("haproxy.connections", http.group(7)).put("haproxy.queues", http.group(8));
        fields.put("haproxy.http.request.captured_headers", http.group(9)).put("haproxy.http.response.captured_headers", http.group(10));
    }

    private static void putTcp(Matcher tcp, Fields.Builder fields) {
        fields.put(Ecs.EVENT_ACTION, "connection").put(Ecs.EVENT_OUTCOME, tcp.group(3).equals("--") ? Ecs.SUCCESS : Ecs.FAILURE);
        putTimes(tcp.group(1), fields);
        fields.put(Ecs.BYTES, digits(tcp.group(2))).put("haproxy.termination_state", tcp.group(3));
        fields.put("haproxy.connections", tcp.group(4)).put("haproxy.queues", tcp.group(5));
    }

    /** {@code frontend/bind: SSL handshake failure}. */
    private static void putError(String text, Fields.Builder fields) {
        int colon = text.indexOf(": ");
        int slash = text.lastIndexOf('/', Math.max(0, colon));
        if (colon > 0) {
            fields.put("haproxy.frontend_name", text.substring(0, slash > 0 ? slash : colon));
            fields.put("haproxy.bind_name", slash > 0 ? text.substring(slash + 1, colon) : null);
        }
        fields.put("error.message", text.substring(colon < 0 ? 0 : colon + 2));
        fields.put(Ecs.EVENT_ACTION, "connection_error").put(Ecs.EVENT_OUTCOME, Ecs.FAILURE);
    }

    private static void putCookie(String name, String value, Fields.Builder fields) {
        fields.put(name, value.equals("-") ? null : value);
    }

    /** The last of the times is that of the whole session, in milliseconds. */
    private static void putTimes(String times, Fields.Builder fields) {
        fields.put("haproxy.times", times);
        fields.put(Ecs.EVENT_DURATION, Durations.ofMillis(digits(times.substring(times.lastIndexOf('/') + 1))));
    }

    /** A plus sign says that the log line was written before the end. */
    private static String digits(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }
}
