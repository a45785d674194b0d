package org.isolog.ingest.formats.web;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.message.MessageBody;

import java.util.Set;

/** What web servers and HAProxy say when syslog carries it: lines of access and error logs. */
public final class WebServerBody implements MessageBody {
    @Override
    public Set<String> programs() {
        return Set.of("nginx", "apache", "httpd", "haproxy", "lighttpd", "traefik");
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        String line = message.strip();
        return !line.isEmpty() && (new HaproxyLine().put(line, fields) != null || new AccessLogLine().put(line, fields) != null
                || new WebErrorLine().put(line, fields) != null);
    }
}
