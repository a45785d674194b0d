package org.isolog.ingest.formats.web;

import org.isolog.core.Fields;

/** A line of a web server or of HAProxy that something else carries, such as syslog or a container's log. */
public final class WebMessage {
    private WebMessage() {
    }

    /**
     * Puts what the line says, whether it is of an access log, an error log or HAProxy.
     *
     * @return whether it is of any of them; if not, nothing was put
     */
    public static boolean put(String line, Fields.Builder fields) {
        return !line.isEmpty() && (new HaproxyLine().put(line, fields) != null || new AccessLogLine().put(line, fields) != null
                || new WebErrorLine().put(line, fields) != null);
    }
}
