package org.isolog.investigation;

import java.util.Arrays;
import org.isolog.core.EventFilter;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.features.columns.EventColumns;

/**
 * The scores of the current run along time, as flat arrays of the same length: 21 bytes an event.
 *
 * @param ids        of the events
 * @param times      milliseconds since 1970, UTC, ascending; events without a time are left out
 * @param scores     0..1
 * @param severities ordinals of {@link org.isolog.core.Severity}
 */
public record ScoresOverTime(long[] ids, long[] times, float[] scores, byte[] severities) {

    /** Of the events that meet the filter; empty before the first run. */
    public static ScoresOverTime of(Investigation investigation, EventFilter filter, Progress progress) {
        Scores run = investigation.memory().scores();
        if (run.size() == 0) {
            return new ScoresOverTime(new long[0], new long[0], new float[0], new byte[0]);
        }
        EventColumns columns = investigation.memory().anyColumns(progress);
        boolean[] wanted = new boolean[columns.rows()];
        for (long id : new BrowseEvents(investigation).select(filter, null, false, progress)) {
            int row = columns.rowOf(id);
            if (row >= 0 && run.indexOf(id) >= 0) {
                wanted[row] = true;
            }
        }
        int[] order = Arrays.stream(columns.inTimeOrder()).filter(row -> wanted[row]).toArray();
        ScoresOverTime series = new ScoresOverTime(new long[order.length], new long[order.length], new float[order.length], new byte[order.length]);
        for (int i = 0; i < order.length; i++) {
            series.set(i, columns, order[i], run);
        }
        return series;
    }

    private void set(int index, EventColumns columns, int row, Scores run) {
        int at = run.indexOf(columns.id(row));
        ids[index] = columns.id(row);
        times[index] = columns.time(row);
        scores[index] = (float) run.score(at);
        severities[index] = (byte) run.severity(at).ordinal();
    }
}
