package org.isolog.ingest.formats.message;

import org.isolog.core.Fields;
import org.isolog.ingest.formats.MessageBody;
import org.isolog.ingest.formats.web.WebMessage;

import java.util.Set;

/** What web servers and HAProxy say: lines of their access and error logs. */
final class WebServerBody implements MessageBody {
    @Override
    public Set<String> programs() {
        return Set.of("nginx", "apache", "httpd", "haproxy", "lighttpd", "traefik");
    }

    @Override
    public boolean describe(String program, String message, Fields.Builder fields) {
        return WebMessage.put(message.strip(), fields);
    }
}
