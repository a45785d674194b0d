package org.isolog.ingest.formats.web;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;

import java.io.IOException;

/**
 * What web servers write about requests: the common and the combined log format of Apache, nginx, Tomcat, Traefik and IIS (NCSA), with
 * or without a virtual host before it and further values behind it, and the formats of Nginx Proxy Manager.
 */
public final class AccessLogFormat implements LogFormat {
    private static final double SUREST = 0.97;

    @Override
    public String name() {
        return "access-log";
    }

    @Override
    public String title() {
        return "web access log (Apache, nginx)";
    }

    @Override
    public double recognises(Head head) {
        double access = WebLines.accessShare(head);
        double error = access == 0 ? 0 : WebLines.errorShare(head);
        return access > error ? SUREST * Math.min(1, access + error) : 0;
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return WebLines.reader(in, options, "The line is not of the common or combined log format.");
    }
}
