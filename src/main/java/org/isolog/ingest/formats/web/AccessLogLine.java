package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.TimeParser;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.Outcomes;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one line of an access log apart, from left to right. */
final class AccessLogLine {
    private static final Pattern REQUEST_END = Pattern.compile("\" \\d{3}(?= |$)");

    private final TimeParser times;
    private final Fields.Builder fields = new Fields.Builder();
    private String line;
    private int at;

    AccessLogLine(TimeParser times) {
        this.times = times;
    }

    /** @return null if the line is not of the format */
    Event parse(SourceRef ref, String text) {
        line = text;
        int open = text.indexOf(" [");
        int close = text.indexOf("] \"", open);
        if (open < 0 || close < 0) {
            return null;
        }
        String[] who = text.substring(0, open).split(" ", -1);
        if (who.length < 3) {
            return null;
        }
        EventTime time = times.parse(text.substring(open + 2, close));
        at = close + 2;
        putClient(who);
        putRequest(request());
        String status = word();
        fields.put(Ecs.HTTP_STATUS, status);
        if (status != null) {
            fields.put(Ecs.EVENT_OUTCOME, Outcomes.ofHttpStatus(status));
        }
        fields.put(Ecs.HTTP_BYTES, word()).put(Ecs.HTTP_REFERRER, value(quoted())).put(Ecs.USER_AGENT, value(quoted()));
        return new Event(0, ref, time, fields.build(), text);
    }

    private void putClient(String[] who) {
        int client = who.length > 3 && !Addresses.isIp(who[0]) && (Addresses.isIp(who[1]) || who.length == 4) ? 1 : 0;
        if (client == 1) {
            fields.put("url.domain", who[0]);
        }
        fields.put(Addresses.isIp(who[client]) ? Ecs.SOURCE_IP : "source.domain", value(who[client]));
        // a user name may hold spaces: it is what is left of the words
        StringBuilder user = new StringBuilder();
        for (int i = client + 2; i < who.length; i++) {
            user.append(user.isEmpty() ? "" : " ").append(who[i]);
        }
        fields.put(Ecs.USER_NAME, value(user.toString()));
    }

    private void putRequest(String request) {
        if (request == null) {
            return;
        }
        int space = request.indexOf(' ');
        String method = space < 0 ? "" : request.substring(0, space);
        if (!isMethod(method)) {
            fields.put(Ecs.URL_ORIGINAL, value(request));
            return;
        }
        int version = request.lastIndexOf(" HTTP/");
        String url = version > space ? request.substring(space + 1, version) : request.substring(space + 1);
        fields.put(Ecs.EVENT_ACTION, method.toLowerCase(Locale.ROOT)).put(Ecs.HTTP_METHOD, method);
        if (version > space) {
            fields.put(Ecs.HTTP_VERSION, request.substring(version + 6));
        }
        fields.put(Ecs.URL_ORIGINAL, url);
        putUrl(url);
    }

    private void putUrl(String url) {
        int scheme = url.indexOf("://");
        int pathStart = scheme > 0 && scheme < 8 ? url.indexOf('/', scheme + 3) : 0;
        int query = url.indexOf('?');
        if (pathStart >= 0 && (query < 0 || pathStart < query)) {
            fields.put(Ecs.URL_PATH, query < 0 ? url.substring(pathStart) : url.substring(pathStart, query));
        }
        if (query >= 0) {
            fields.put(Ecs.URL_QUERY, url.substring(query + 1));
        }
    }

    private static boolean isMethod(String text) {
        return !text.isEmpty() && text.length() <= 20 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_' || c == '-');
    }

    private static String value(String text) {
        return text == null || text.equals("-") ? null : text;
    }

    private String word() {
        skipBlanks();
        int start = at;
        while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '"') {
            at++;
        }
        return start == at ? null : value(line.substring(start, at));
    }

    /** The request ends at the quote that a status follows: attackers send quotes, and not every server escapes them. */
    private String request() {
        Matcher end = REQUEST_END.matcher(line).region(at + 1, line.length());
        int start = at;
        String text = quoted();
        if (text != null && end.find() && end.start() >= at) {
            text = line.substring(start + 1, end.start());
            at = end.start() + 1;
        }
        return text;
    }

    /** The text between quotes, a backslash protecting the next character; null if no quote follows. */
    private String quoted() {
        skipBlanks();
        if (at >= line.length() || line.charAt(at) != '"') {
            return null;
        }
        int start = ++at;
        boolean escaped = false;
        while (at < line.length() && line.charAt(at) != '"') {
            boolean backslash = line.charAt(at) == '\\' && at + 1 < line.length();
            escaped |= backslash;
            at += backslash ? 2 : 1;
        }
        String text = line.substring(start, Math.min(at, line.length()));
        at++;
        return escaped ? text.replace("\\\"", "\"").replace("\\\\", "\\") : text;
    }

    private void skipBlanks() {
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
    }
}
