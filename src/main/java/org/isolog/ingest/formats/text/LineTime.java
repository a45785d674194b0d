package org.isolog.ingest.formats.text;

import org.isolog.core.EventTime;
import org.isolog.ingest.ReadOptions;

import java.time.Instant;

/** Finds the time at the beginning of lines that have a header of another kind than the rest of their file. For one thread. */
public final class LineTime {
    /** Room for a bracket and the name of a zone. */
    private static final int LATEST = 6;

    private final TimeReading times;
    private final TimeSpot spot = new TimeSpot();

    public LineTime(ReadOptions options, Instant modified) {
        this.times = new TimeReading(options, modified);
    }

    /** The time with a date that the line begins with; missing if there is none. */
    public EventTime read(String line) {
        for (int i = 0; i < Math.min(LATEST, line.length()); i++) {
            boolean begins = i == 0 || line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '[' || line.charAt(i - 1) == '(';
            if (begins && spot.find(line, i) && spot.date != TimeSpot.Date.NONE) {
                return times.read(spot, line.substring(i, spot.end));
            }
        }
        return EventTime.missing();
    }

    /** Where the text behind the time that was found last begins. */
    public int end(String line) {
        int end = spot.end;
        while (end < line.length() && " ]):,".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }
}
