package org.isolog.ingest.formats.text;

import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.EventTime;
import org.isolog.core.Fields;
import org.isolog.core.SourceRef;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.LineRecords;
import org.isolog.ingest.formats.words.MessageFacts;
import org.isolog.ingest.template.TemplatedReader;

import java.io.IOException;
import java.util.List;

/** Lines of text that no other format claims: each line is an event, with its time if one stands near its beginning. */
public final class TextFormat implements LogFormat {
    /** Just enough to be named where nothing else fits. */
    private static final double CONFIDENCE = 0.3;
    private static final int LATEST_TIME = 80;
    private static final int LINES_TO_LEARN_FROM = 300;

    @Override
    public String name() {
        return "text";
    }

    @Override
    public String title() {
        return "plain text lines";
    }

    @Override
    public double recognises(Head head) {
        return head.text().isBlank() ? 0 : CONFIDENCE;
    }

    @Override
    public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
        TimeReading times = new TimeReading(options, in.modified());
        TimeSpot spot = new TimeSpot();
        List<String> lines = in.head().filledLines();
        for (String line : lines.subList(0, Math.min(LINES_TO_LEARN_FROM, lines.size()))) {
            if (timeStart(spot, line) >= 0) {
                times.observe(spot);
            }
        }
        Fields.Builder fields = new Fields.Builder();
        return new TemplatedReader(new LineRecords(in.lines(), options.source(), (ref, line) -> parse(ref, line, spot, times, fields), ""));
    }

    private static Event parse(SourceRef ref, String line, TimeSpot spot, TimeReading times, Fields.Builder fields) {
        int start = timeStart(spot, line);
        EventTime time = start < 0 ? EventTime.missing() : times.read(spot, line.substring(start, spot.end));
        String message = line.strip();
        fields.put(Ecs.MESSAGE, message);
        MessageFacts.complete(message, fields);
        return new Event(0, ref, time, fields.build(), line);
    }

    /** Where the first time of the line begins, at a word's beginning; negative if none does. */
    private static int timeStart(TimeSpot spot, String line) {
        int most = Math.min(line.length(), LATEST_TIME);
        for (int i = 0; i < most; i++) {
            boolean begins = i == 0 || " \t[(<>]|,;=\"".indexOf(line.charAt(i - 1)) >= 0;
            if (begins && spot.find(line, i) && spot.date != TimeSpot.Date.NONE) {
                return i;
            }
        }
        return -1;
    }
}
