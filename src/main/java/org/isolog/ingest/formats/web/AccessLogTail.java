package org.isolog.ingest.formats.web;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.Durations;
import org.isolog.ingest.formats.LineScanner;

import java.util.regex.Pattern;

/**
 * What administrators add to the end of the combined format. What can be told by its form gets its name: addresses of clients behind a
 * proxy, a duration with a unit or a decimal point, Squid's result; the rest is numbered, because only the configuration knows.
 */
final class AccessLogTail {
    private static final Pattern SQUID_RESULT = Pattern.compile("[A-Z][A-Z_]{2,40}:[A-Z_]{3,40}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}\\.\\d{3,6}");
    private static final Pattern MILLIS = Pattern.compile("\\d{1,9}ms");
    private static final int MOST = 20;

    private AccessLogTail() {
    }

    static void put(LineScanner scanner, Fields.Builder fields) {
        String[] values = new String[MOST];
        int count = 0;
        while (count < MOST && !scanner.atEnd()) {
            values[count++] = scanner.value();
        }
        boolean traefik = count == 4 && values[3] != null && MILLIS.matcher(values[3]).matches();
        if (traefik) {
            fields.put("traefik.request_count", values[0]).put("traefik.router.name", values[1]).put("traefik.server.url", values[2]);
            fields.put(Ecs.EVENT_DURATION, Durations.ofMillis(values[3].substring(0, values[3].length() - 2)));
            return;
        }
        for (int i = 0; i < count; i++) {
            if (values[i] != null) {
                put(i + 1, values[i], fields);
            }
        }
    }

    private static void put(int number, String value, Fields.Builder fields) {
        if (isForwarded(value) && fields.get("network.forwarded_ip") == null) {
            fields.put("network.forwarded_ip", value);
        } else if (SECONDS.matcher(value).matches() && fields.get(Ecs.EVENT_DURATION) == null) {
            fields.put(Ecs.EVENT_DURATION, Durations.ofSeconds(value));
        } else if (MILLIS.matcher(value).matches() && fields.get(Ecs.EVENT_DURATION) == null) {
            fields.put(Ecs.EVENT_DURATION, Durations.ofMillis(value.substring(0, value.length() - 2)));
        } else if (SQUID_RESULT.matcher(value).matches()) {
            fields.put("squid.result", value.substring(0, value.indexOf(':'))).put("squid.hierarchy", value.substring(value.indexOf(':') + 1));
        } else {
            fields.put("extra." + number, value);
        }
    }

    /** Addresses with commas between, as in X-Forwarded-For. */
    private static boolean isForwarded(String value) {
        int from = 0;
        while (from >= 0) {
            int comma = value.indexOf(',', from);
            if (!Addresses.isIp(value.substring(from, comma < 0 ? value.length() : comma).strip())) {
                return false;
            }
            from = comma < 0 ? -1 : comma + 1;
        }
        return true;
    }
}
