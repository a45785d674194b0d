package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Endpoints;
import org.isolog.ingest.formats.Urls;

/** The context that nginx writes behind a message: {@code , client: …, server: …, request: "…", upstream: "…", host: "…"}. */
final class NginxTail {
    private static final String CLIENT = ", client: ";

    private NginxTail() {
    }

    /**
     * Where the context begins, or -1. Strangers can write the same words into a user name before it and into a header inside it: the
     * last place counts behind which all quotes are closed.
     */
    static int start(String line, int from) {
        int place = line.lastIndexOf(CLIENT);
        int odd = place;
        while (place >= from && quotes(line, place) % 2 != 0) {
            place = line.lastIndexOf(CLIENT, place - 1);
        }
        return place >= from ? place : odd >= from ? odd : -1;
    }

    private static int quotes(String line, int from) {
        int count = 0;
        for (int i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i + 1)) {
            count++;
        }
        return count;
    }

    static void put(String line, int start, Fields.Builder fields) {
        int at = start;
        while (at >= 0 && at + 2 < line.length() && line.startsWith(", ", at)) {
            int colon = line.indexOf(": ", at);
            if (colon < 0) {
                return;
            }
            String name = line.substring(at + 2, colon);
            boolean quoted = line.startsWith("\"", colon + 2);
            int from = colon + (quoted ? 3 : 2);
            int end = quoted ? line.indexOf("\", ", from) : line.indexOf(", ", from);
            int to = end >= 0 ? end : quoted && line.endsWith("\"") && line.length() > from ? line.length() - 1 : line.length();
            putNamed(name, line.substring(Math.min(from, to), to), fields);
            at = end < 0 ? -1 : end + (quoted ? 1 : 0);
        }
    }

    private static void putNamed(String name, String value, Fields.Builder fields) {
        switch (name) {
            case "client" -> Endpoints.putHost("source", value, fields);
            case "server" -> fields.put("nginx.error.server", value);
            case "request" -> RequestLine.put(value, fields);
            case "host" -> Urls.putAuthority(value, fields);
            case "referrer" -> fields.put(Ecs.HTTP_REFERRER, value);
            default -> fields.put("nginx.error." + name, value);
        }
    }
}
