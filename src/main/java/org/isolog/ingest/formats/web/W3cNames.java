package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The names of W3C extended logs (W3C working draft WD-logfile-960323; IIS, Windows Firewall, Exchange, CloudFront, Blue Coat) and
 * their names in ECS. A name not listed keeps itself.
 */
final class W3cNames {
    /** What has to be done with a value before it is a field. */
    enum Kind {
        TEXT, DATE, TIME, LOCAL_DATE, LOCAL_TIME, DATE_TIME, METHOD, STATUS, VERSION, AGENT, USER, DURATION, ACTION, LOWER, DIRECTION, SOURCE,
        DESTINATION, REPLY
    }

    /** @param field the ECS name, or the name itself */
    record Column(String field, Kind kind) {
    }

    private final Map<String, Column> known = new HashMap<>();

    W3cNames() {
        addTimes();
        addHttp();
        addFirewall();
        addExchange();
        addCloudFront();
    }

    Column column(String name) {
        Column column = known.get(name.toLowerCase(Locale.ROOT));
        return column == null ? new Column(name, Kind.TEXT) : column;
    }

    /** Whether a log with such a column is one of this kind. */
    boolean knows(String name) {
        return known.containsKey(name.toLowerCase(Locale.ROOT));
    }

    private void text(String... namesAndFields) {
        for (int i = 0; i < namesAndFields.length; i += 2) {
            known.put(namesAndFields[i], new Column(namesAndFields[i + 1], Kind.TEXT));
        }
    }

    private void add(Kind kind, String field, String... names) {
        for (String name : names) {
            known.put(name, new Column(field, kind));
        }
    }

    private void addTimes() {
        add(Kind.DATE, "date", "date");
        add(Kind.TIME, "time", "time");
        add(Kind.LOCAL_DATE, "date", "date-local");
        add(Kind.LOCAL_TIME, "time", "time-local");
        add(Kind.DATE_TIME, "date-time", "date-time", "datetime", "x-timestamp", "gmttime");
        add(Kind.DURATION, Ecs.EVENT_DURATION, "time-taken", "timetakenms");
    }

    private void addHttp() {
        add(Kind.METHOD, Ecs.HTTP_METHOD, "cs-method");
        add(Kind.STATUS, Ecs.HTTP_STATUS, "sc-status");
        add(Kind.VERSION, Ecs.HTTP_VERSION, "cs-version", "cs-protocol-version");
        add(Kind.AGENT, Ecs.USER_AGENT, "cs(user-agent)");
        add(Kind.USER, Ecs.USER_NAME, "cs-username");
        text("c-ip", Ecs.SOURCE_IP, "c-port", Ecs.SOURCE_PORT, "s-ip", Ecs.DESTINATION_IP, "s-port", Ecs.DESTINATION_PORT,
                "c-dns", "source.domain", "s-dns", "destination.domain", "s-computername", Ecs.HOST_NAME,
                "cs-uri", Ecs.URL_ORIGINAL, "cs-uri-stem", Ecs.URL_PATH, "cs-uri-path", Ecs.URL_PATH, "cs-uri-query", Ecs.URL_QUERY,
                "cs-uri-scheme", "url.scheme", "cs-uri-port", "url.port", "cs-uri-extension", "url.extension",
                "cs-host", "url.domain", "cs(host)", "url.domain", "cs(referer)", Ecs.HTTP_REFERRER, "cs(x-forwarded-for)",
                "network.forwarded_ip", "x-forwarded-for", "network.forwarded_ip", "sc-bytes", "http.response.bytes",
                "cs-bytes", "http.request.bytes", "cs-protocol", "url.scheme", "rs(content-type)", "http.response.mime_type",
                "sc(content-type)", "http.response.mime_type");
        add(Kind.LOWER, Ecs.EVENT_ACTION, "s-action");
    }

    private void addFirewall() {
        add(Kind.ACTION, Ecs.EVENT_ACTION, "action");
        add(Kind.LOWER, "network.transport", "protocol");
        add(Kind.DIRECTION, "network.direction", "path");
        text("src-ip", Ecs.SOURCE_IP, "dst-ip", Ecs.DESTINATION_IP, "src-port", Ecs.SOURCE_PORT, "dst-port", Ecs.DESTINATION_PORT,
                "size", Ecs.BYTES, "pid", Ecs.PROCESS_PID);
    }

    private void addExchange() {
        add(Kind.LOWER, Ecs.EVENT_ACTION, "event-id");
        add(Kind.SOURCE, Ecs.SOURCE_IP, "remote-endpoint", "cip");
        add(Kind.DESTINATION, Ecs.DESTINATION_IP, "local-endpoint", "sip");
        add(Kind.REPLY, Ecs.MESSAGE, "data");
        add(Kind.USER, Ecs.USER_NAME, "user");
        text("client-ip", Ecs.SOURCE_IP, "client-hostname", "source.domain", "server-ip", Ecs.DESTINATION_IP, "server-hostname", Ecs.HOST_NAME,
                "message-id", "email.message_id", "recipient-address", "email.to.address", "sender-address", "email.from.address",
                "message-subject", "email.subject", "total-bytes", Ecs.BYTES, "session-id", "network.session_id", "sessionid",
                "network.session_id", "command", Ecs.EVENT_ACTION);
    }

    private void addCloudFront() {
        text("x-host-header", "url.domain", "x-edge-request-id", "http.request.id", "ssl-protocol", "tls.version", "ssl-cipher",
                "tls.cipher", "sc-content-len", Ecs.HTTP_BYTES, "sc-content-type", "http.response.mime_type");
    }
}
