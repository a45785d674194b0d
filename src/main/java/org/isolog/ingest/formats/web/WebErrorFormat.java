package org.isolog.ingest.formats.web;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;

import java.io.IOException;

/** The error logs of Apache HTTP Server and nginx, with what ModSecurity writes into them. */
public final class WebErrorFormat implements LogFormat {
    private static final double SUREST = 0.97;

    @Override
    public String name() {
        return "web-error";
    }

    @Override
    public String title() {
        return "web server error log (Apache, nginx)";
    }

    @Override
    public double recognises(Head head) {
        double error = WebLines.errorShare(head);
        double access = error == 0 ? 0 : WebLines.accessShare(head);
        return error >= access ? SUREST * Math.min(1, access + error) : 0;
    }

    @Override
    public double surest(Head head) {
        return SUREST;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        return WebLines.reader(in, options, "The line is not of an error log of Apache or nginx.");
    }
}
