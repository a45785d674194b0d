package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.LineScanner;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.Urls;

import java.util.Locale;

/** What stands in the request line of HTTP (RFC 9112, section 3), and what does instead when no browser sent it. */
final class RequestLine {
    private static final int LONGEST_METHOD = 20;

    private RequestLine() {
    }

    /** Puts method, version and the parts of the target; a text that is no request is the original target. */
    static void put(String request, Fields.Builder fields) {
        String text = LineScanner.known(request);
        if (text == null) {
            return;
        }
        int space = text.indexOf(' ');
        if (space < 0 || !isMethod(text, space)) {
            fields.put(Ecs.URL_ORIGINAL, text);
            return;
        }
        putMethod(text.substring(0, space), fields);
        int version = text.lastIndexOf(" HTTP/");
        if (version > space) {
            fields.put(Ecs.HTTP_VERSION, text.substring(version + 6));
        }
        putTarget(version > space ? text.substring(space + 1, version) : text.substring(space + 1), fields);
    }

    /** Puts the parts of the target; that of CONNECT is a host and a port (RFC 9112, section 3.2.3). */
    static void putTarget(String target, Fields.Builder fields) {
        if (target == null || !"CONNECT".equals(fields.get(Ecs.HTTP_METHOD))) {
            Urls.put(target, fields);
            return;
        }
        fields.put(Ecs.URL_ORIGINAL, target);
        int colon = target.lastIndexOf(':');
        if (colon > 0 && colon + 1 < target.length() && Character.isDigit(target.charAt(colon + 1))) {
            Urls.putAuthority(target, fields);
        }
    }

    /** Puts the method, which is the action too. */
    static void putMethod(String method, Fields.Builder fields) {
        if (method != null) {
            fields.put(Ecs.EVENT_ACTION, actionOf(method)).put(Ecs.HTTP_METHOD, method);
        }
    }

    /** Puts the status and what it says of the outcome. */
    static void putStatus(String status, Fields.Builder fields) {
        if (status != null) {
            fields.put(Ecs.HTTP_STATUS, status).put(Ecs.EVENT_OUTCOME, Outcomes.ofHttpStatus(status));
        }
    }

    private static String actionOf(String method) {
        return switch (method) {
            case "GET" -> "get";
            case "POST" -> "post";
            case "HEAD" -> "head";
            default -> method.toLowerCase(Locale.ROOT);
        };
    }

    static boolean isMethod(String text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '_' && c != '-') {
                return false;
            }
        }
        return length > 0 && length <= LONGEST_METHOD;
    }
}
