package org.isolog.ingest.formats.words;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Outcomes;
import org.isolog.ingest.formats.Urls;

/**
 * The HTTP request of a message of no known form: a method (RFC 9110, section 9) before a path or an address, with a status near it,
 * as in {@code 10.0.0.5 undefined GET /x 404 ok}, {@code "POST /login HTTP/1.1" 401} or {@code | 401 | … | POST "/client"}.
 */
final class RequestWords {
    private static final String[] METHODS = {"GET", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "PROPFIND", "CONNECT", "TRACE"};
    private static final WordSearch PLACES = WordSearch.asWritten(METHODS);
    private static final String TARGET_ENDS = " \t\"')";
    private static final String AGENT = "[useragent: ";
    /** How far behind the request the status may stand. */
    private static final int STATUS_DISTANCE = 60;

    private RequestWords() {
    }

    static void put(String text, Fields.Builder fields) {
        if (text.indexOf('/') < 0) {
            return;
        }
        for (int i = PLACES.next(text, 0); i >= 0; i = PLACES.next(text, i + 1)) {
            boolean start = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            String method = start ? methodAt(text, i) : null;
            int target = method == null ? -1 : targetAt(text, i + method.length());
            if (target >= 0) {
                putRequest(text, i, method, target, fields);
                return;
            }
        }
    }

    /** The name in {@code 10.0.0.5 - bob "GET /}; null if there is none. */
    private static String userBefore(String text, int request) {
        int end = text.startsWith(" \"", request - 2) ? request - 2 : -1;
        int start = end < 0 ? -1 : text.lastIndexOf(' ', end - 1);
        boolean named = start > 1 && text.startsWith(" - ", start - 2) && end > start + 1;
        String name = named ? text.substring(start + 1, end) : null;
        return name == null || name.equals("-") || name.startsWith("[") || name.endsWith("]") ? null : name;
    }

    private static String methodAt(String text, int at) {
        for (String method : METHODS) {
            if (text.startsWith(method, at)) {
                return method;
            }
        }
        return null;
    }

    /** Where the target begins, past blanks, a colon or a quote; negative if there is none. */
    private static int targetAt(String text, int from) {
        int at = from;
        while (at < text.length() && " :\"".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean target = at > from && (text.startsWith("/", at) || text.startsWith("http://", at) || text.startsWith("https://", at));
        return target ? at : -1;
    }

    private static void putRequest(String text, int request, String method, int target, Fields.Builder fields) {
        int end = target;
        while (end < text.length() && TARGET_ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        fields.put(Ecs.HTTP_METHOD, method);
        if (fields.get(Ecs.USER_NAME) == null) {
            fields.put(Ecs.USER_NAME, userBefore(text, request));
        }
        Urls.put(text.substring(target, end), fields);
        String status = statusBehind(text, end);
        status = status == null ? statusBetweenBars(text, request) : status;
        if (status != null) {
            fields.put(Ecs.HTTP_STATUS, status);
            if (fields.get(Ecs.EVENT_OUTCOME) == null) {
                fields.put(Ecs.EVENT_OUTCOME, Outcomes.ofHttpStatus(status));
            }
        }
        int agent = text.indexOf(AGENT);
        int close = agent < 0 ? -1 : text.indexOf(']', agent);
        if (close > 0 && fields.get(Ecs.USER_AGENT) == null) {
            fields.put(Ecs.USER_AGENT, text.substring(agent + AGENT.length(), close));
        }
    }

    /** The first number of three digits that stands alone; null if there is none near. */
    private static String statusBehind(String text, int from) {
        int most = Math.min(text.length() - 2, from + STATUS_DISTANCE);
        for (int i = from; i < most; i++) {
            if (isStatus(text, i) && " (".indexOf(text.charAt(i - 1)) >= 0) {
                return text.substring(i, i + 3);
            }
        }
        return null;
    }

    private static String statusBetweenBars(String text, int to) {
        int bar = text.indexOf("| ");
        return bar >= 0 && bar + 5 < to && isStatus(text, bar + 2) ? text.substring(bar + 2, bar + 5) : null;
    }

    private static boolean isStatus(String text, int at) {
        return text.charAt(at) >= '1' && text.charAt(at) <= '5' && isDigit(text, at + 1) && isDigit(text, at + 2)
                && (at + 3 == text.length() || " )|\t".indexOf(text.charAt(at + 3)) >= 0);
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
