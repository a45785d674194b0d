package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Endpoints;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one line of an error log apart: that of Apache HTTP Server 2.2 and 2.4, or that of nginx. */
final class WebErrorLine {
    private static final Pattern APACHE = Pattern.compile(
            "\\[((?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} {1,2}\\d{1,2} \\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})? \\d{4})\\] \\[");
    private static final Pattern NGINX = Pattern.compile(
            "(\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d) \\[([a-z]{2,8})\\] (\\d+)#(\\d+): (?:\\*(\\d+) )?");
    private static final Pattern APACHE_CODE = Pattern.compile("(AH\\d{5}): ");
    /** A relay may have put host and program before nginx's own line, even twice. */
    private static final int LONGEST_RELAY = 120;

    private final Matcher apache = APACHE.matcher("");
    private final Matcher nginx = NGINX.matcher("");
    private Fields.Builder fields;

    static boolean fits(String line) {
        return line.startsWith("[") ? APACHE.matcher(line).lookingAt() : nginxStart(NGINX.matcher(line), line) >= 0;
    }

    /**
     * Puts what the line says.
     *
     * @return its time as it is written; null if the line is not of the format, then nothing is put
     */
    String put(String line, Fields.Builder into) {
        fields = into;
        if (apache.reset(line).lookingAt()) {
            readApache(line, apache.end() - 1);
            return apache.group(1);
        }
        if (nginxStart(nginx.reset(line), line) >= 0) {
            readNginx(line);
            return nginx.group(1);
        }
        return null;
    }

    /** Where nginx's own line begins; the matcher then stands on it. */
    private static int nginxStart(Matcher nginx, String line) {
        if (nginx.lookingAt()) {
            return 0;
        }
        int program = line.indexOf(" nginx");
        if (program < 0 || program > LONGEST_RELAY) {
            return -1;
        }
        nginx.region(program, Math.min(line.length(), program + LONGEST_RELAY));
        return nginx.find() && line.startsWith(": ", nginx.start() - 2) ? nginx.start() : -1;
    }

    private void readApache(String line, int from) {
        fields.put(Ecs.EVENT_PROVIDER, "apache");
        int at = from;
        boolean level = true;
        while (at < line.length() && line.charAt(at) == '[') {
            int end = line.indexOf("] ", at);
            if (end < 0) {
                end = line.endsWith("]") ? line.length() - 1 : -1;
            }
            if (end < 0 || !level && !isHeader(line, at + 1)) {
                break;
            }
            putApache(line.substring(at + 1, end), level);
            level = false;
            at = systemError(line, Math.min(end + 2, line.length()));
        }
        String message = line.substring(at);
        Matcher code = APACHE_CODE.matcher(message);
        if (code.lookingAt()) {
            fields.put(Ecs.EVENT_CODE, code.group(1));
            message = message.substring(code.end());
        }
        int referrer = message.lastIndexOf(", referer: ");
        if (referrer >= 0) {
            fields.put(Ecs.HTTP_REFERRER, message.substring(referrer + 11));
            message = message.substring(0, referrer);
        }
        fields.put(Ecs.MESSAGE, message);
        WebErrorMessage.describe(message, fields);
    }

    /** Before the client may stand what failed: {@code (70014)End of file found: }. Where the line goes on behind it. */
    private int systemError(String line, int at) {
        int client = line.startsWith("(", at) ? line.indexOf(": [client ", at) : -1;
        int close = line.indexOf(')', at);
        if (client < 0 || close < 0 || close > client) {
            return at;
        }
        fields.put("error.code", line.substring(at + 1, close)).put("error.message", line.substring(close + 1, client));
        return client + 2;
    }

    private static boolean isHeader(String line, int at) {
        return line.startsWith("pid ", at) || line.startsWith("client ", at) || line.startsWith("remote ", at);
    }

    private void putApache(String text, boolean level) {
        if (level) {
            int colon = text.indexOf(':');
            fields.put("apache.error.module", colon > 0 ? text.substring(0, colon) : null);
            fields.put(Ecs.LOG_LEVEL, text.substring(colon + 1));
        } else if (text.startsWith("pid ")) {
            int thread = text.indexOf(":tid ");
            fields.put(Ecs.PROCESS_PID, text.substring(4, thread < 0 ? text.length() : thread));
            fields.put("process.thread.id", thread < 0 ? null : text.substring(thread + 5));
        } else if (fields.get(Ecs.SOURCE_IP) == null) {
            // "client" or "remote": both name the other side
            String client = text.substring(7);
            if (client.indexOf(':') != client.lastIndexOf(':') && client.indexOf('.') < 0 && !client.startsWith("[") && !hasPort(client)) {
                Endpoints.putHost("source", client, fields);
            } else {
                Endpoints.put("source", client, fields);
            }
        }
    }

    /** An IPv6 address without brackets: the last group is a port where it has five digits, or the address is whole without it. */
    private static boolean hasPort(String client) {
        String last = client.substring(client.lastIndexOf(':') + 1);
        String rest = client.substring(0, client.length() - last.length() - 1);
        boolean digits = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (last.length() == 5 || rest.chars().filter(c -> c == ':').count() == 7) && !rest.endsWith(":");
    }

    private void readNginx(String line) {
        fields.put(Ecs.EVENT_PROVIDER, "nginx").put(Ecs.LOG_LEVEL, nginx.group(2)).put(Ecs.PROCESS_PID, nginx.group(3));
        fields.put("process.thread.id", nginx.group(4)).put("nginx.error.connection_id", nginx.group(5));
        int from = nginx.end();
        int tail = NginxTail.start(line, from);
        String message = line.substring(from, tail < 0 ? line.length() : tail);
        fields.put(Ecs.MESSAGE, message);
        if (tail >= 0) {
            NginxTail.put(line, tail, fields);
        }
        WebErrorMessage.describe(message, fields);
    }
}
