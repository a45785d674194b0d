package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.LineScanner;
import org.isolog.ingest.formats.Urls;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one line of an access log apart, from left to right. */
final class AccessLogLine {
    private static final Pattern REQUEST_END = Pattern.compile("\" \\d{3}(?= |$)");
    private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LONGEST_DOMAIN = 260;

    private final LineScanner scanner = new LineScanner();

    /**
     * Puts what the line says.
     *
     * @return its time as it is written; null if the line is not of the format, then nothing is put
     */
    String put(String text, Fields.Builder fields) {
        int open = text.indexOf(" [");
        int close = open < 0 ? -1 : text.indexOf(']', open);
        int quote = close < 0 ? -1 : quoteAfter(text, close + 1);
        if (quote < 0) {
            return null;
        }
        String[] who = text.substring(0, open).split(" ", -1);
        if (who.length < 2) {
            return null;
        }
        if (quote > close + 2) {
            Urls.putAuthority(text.substring(close + 2, quote - 1), fields);
        }
        putClient(who, fields);
        scanner.start(text, quote);
        RequestLine.put(request(text), fields);
        RequestLine.putStatus(scanner.value(), fields);
        fields.put(Ecs.HTTP_BYTES, scanner.value());
        if (scanner.sees('"')) {
            fields.put(Ecs.HTTP_REFERRER, scanner.value()).put(Ecs.USER_AGENT, scanner.sees('"') ? scanner.value() : null);
        }
        if (!scanner.atEnd()) {
            AccessLogTail.put(scanner, fields);
        }
        return text.substring(open + 2, text.charAt(close - 1) == ' ' ? close - 1 : close);
    }

    /** The quote that opens the request: right behind the time, or with one word, the virtual host, between. */
    private static int quoteAfter(String text, int from) {
        if (text.startsWith(" \"", from)) {
            return from + 1;
        }
        int quote = text.indexOf(" \"", from);
        boolean oneWord = quote > from && quote - from < LONGEST_DOMAIN && text.charAt(from) == ' ' && text.indexOf(' ', from + 1) == quote;
        return oneWord ? quote + 1 : -1;
    }

    private static void putClient(String[] who, Fields.Builder fields) {
        boolean host = who.length > 3 && !Addresses.isIp(who[0]) && (Addresses.isIp(who[1]) || who.length == 4);
        int client = host ? 1 : 0;
        if (host) {
            Urls.putAuthority(who[0], fields);
        }
        fields.put(Addresses.isIp(who[client]) ? Ecs.SOURCE_IP : "source.domain", LineScanner.known(who[client]));
        int first = client + 2;
        if (first < who.length - 1 && REQUEST_ID.matcher(who[first]).matches()) {
            fields.put("http.request.id", who[first++]);
        }
        if (first < who.length) {
            fields.put(Ecs.USER_NAME, LineScanner.known(user(who, first)));
        }
    }

    /** A user name may hold spaces: it is what is left of the words. */
    private static String user(String[] who, int first) {
        int end = who.length;
        while (end > first + 1 && who[end - 1].equals("-")) {
            end--;
        }
        return end == first + 1 ? who[first] : String.join(" ", java.util.Arrays.asList(who).subList(first, end));
    }

    /** The request ends at the quote that a status follows: attackers send quotes, and not every server escapes them. */
    private String request(String line) {
        int start = scanner.at();
        String text = scanner.quoted();
        if (isStatusAt(line, scanner.at())) {
            return text;
        }
        Matcher end = REQUEST_END.matcher(line).region(start + 1, line.length());
        if (text != null && end.find() && end.start() >= scanner.at()) {
            text = line.substring(start + 1, end.start());
            scanner.moveTo(end.start() + 1);
        }
        return text;
    }

    private static boolean isStatusAt(String line, int at) {
        return at + 4 <= line.length() && line.charAt(at) == ' ' && isDigit(line.charAt(at + 1)) && isDigit(line.charAt(at + 2))
                && isDigit(line.charAt(at + 3)) && (at + 4 == line.length() || line.charAt(at + 4) == ' ');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
