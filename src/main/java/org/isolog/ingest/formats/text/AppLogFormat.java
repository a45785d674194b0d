package org.isolog.ingest.formats.text;

import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.template.TemplatedReader;

import java.io.IOException;
import java.util.List;

/**
 * What applications write through a logging library: lines that begin with a time and mostly a level, thread, logger or process, in
 * an order that is learned from the beginning of the file; lines without a time go on with the record before.
 */
public final class AppLogFormat implements LogFormat {
    private static final double LEAST_AGREEING = 0.8;
    private static final double LEAST_RECORDS = 0.1;
    /** Fewer than are learned from when it is read: enough to tell. */
    private static final int LINES_TO_TELL = 100;

    @Override
    public String name() {
        return "app-log";
    }

    @Override
    public String title() {
        return "application log";
    }

    @Override
    public double recognises(Head head) {
        List<String> lines = head.filledLines();
        HeaderShape shape = HeaderShape.learn(lines.subList(0, Math.min(LINES_TO_TELL, lines.size())), null);
        if (shape.parts().isEmpty() || shape.agreeing() < LEAST_AGREEING || shape.records() < LEAST_RECORDS) {
            return 0;
        }
        // what begins with a time and has nothing else may still be a table or a log of its own kind
        double parts = shape.isRich() ? 0.6 + 0.04 * Math.min(shape.parts().size() - 2, 4) : 0.45;
        return parts * shape.agreeing() * Math.min(1, 0.6 + shape.records());
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        TimeReading times = new TimeReading(options, in.modified());
        HeaderShape shape = HeaderShape.learn(in.head().filledLines(), times);
        return new TemplatedReader(new AppLogReader(in.lines(), options.source(), new HeaderFields(shape, times)));
    }
}
