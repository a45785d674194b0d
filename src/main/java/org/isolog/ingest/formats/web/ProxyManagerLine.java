package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Durations;
import org.isolog.ingest.formats.Endpoints;
import org.isolog.ingest.formats.LineScanner;
import org.isolog.ingest.formats.Urls;

/**
 * Access lines that begin with their time: the {@code proxy} and {@code standard} formats of Nginx Proxy Manager, and a form with the
 * virtual host, client and request time before the request.
 */
final class ProxyManagerLine {
    private final LineScanner scanner = new LineScanner();
    private Fields.Builder fields;

    /** Whether the line begins with {@code [10/Feb/2024:21:23:32 +0100] }. */
    static boolean fits(String line) {
        return line.length() > 30 && line.charAt(0) == '[' && line.charAt(3) == '/' && line.charAt(7) == '/' && line.charAt(12) == ':'
                && line.startsWith("] ", 27);
    }

    /**
     * Puts what the line says.
     *
     * @return its time as it is written; null if the line is not of the format, then what was put is worth nothing
     */
    String put(String line, Fields.Builder into) {
        if (!fits(line)) {
            return null;
        }
        fields = into;
        scanner.start(line, 29);
        String first = scanner.word();
        boolean understood = first != null && (first.equals("-") || first.length() == 3 && Character.isDigit(first.charAt(0))
                ? standard(first) : withHost(first, line));
        return understood ? line.substring(1, 27) : null;
    }

    /** {@code host client seconds "request" status bytes bytes referrer agent}. */
    private boolean withHost(String host, String line) {
        Urls.putAuthority(host, fields);
        Endpoints.putHost("source", scanner.word(), fields);
        fields.put(Ecs.EVENT_DURATION, Durations.ofSeconds(scanner.word()));
        String request = scanner.quoted();
        if (request == null) {
            return false;
        }
        RequestLine.put(request, fields);
        RequestLine.putStatus(scanner.value(), fields);
        fields.put("http.response.bytes", scanner.value()).put("http.request.bytes", scanner.value());
        fields.put(Ecs.HTTP_REFERRER, scanner.value());
        if (!scanner.atEnd()) {
            fields.put(Ecs.USER_AGENT, LineScanner.known(line.substring(scanner.at())));
        }
        return true;
    }

    /** {@code cache upstream status - method scheme host "target" [Client ip] [Length n] … "agent" "referrer"}. */
    private boolean standard(String first) {
        String status = first;
        String word = scanner.word();
        while (word != null && (word.equals("-") || Character.isDigit(word.charAt(0)))) {
            status = word.equals("-") ? status : word;
            word = scanner.word();
        }
        if (word == null || !RequestLine.isMethod(word, word.length())) {
            return false;
        }
        RequestLine.putMethod(word, fields);
        fields.put("url.scheme", scanner.word());
        Urls.putAuthority(String.valueOf(scanner.word()), fields);
        Urls.put(scanner.quoted(), fields);
        RequestLine.putStatus(LineScanner.known(status), fields);
        while (scanner.sees('[')) {
            String text = scanner.next();
            int space = text.indexOf(' ');
            if (space > 0) {
                putNamed(text.substring(0, space), LineScanner.known(text.substring(space + 1)));
            }
        }
        fields.put(Ecs.USER_AGENT, scanner.value()).put(Ecs.HTTP_REFERRER, scanner.value());
        return true;
    }

    private void putNamed(String name, String value) {
        switch (name) {
            case "Client" -> Endpoints.putHost("source", value, fields);
            case "Length" -> fields.put(Ecs.HTTP_BYTES, value);
            case "Sent-to" -> Endpoints.putHost("destination", value, fields);
            default -> fields.put(name, value);
        }
    }
}
