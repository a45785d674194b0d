package org.isolog.features.evidence;

import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Event;
import org.isolog.testkit.MadeEvents;

/** What tests of evidence need to compare it with counts made by hand. */
final class HandCounts {
    private HandCounts() {
    }

    static float log2(double value) {
        return (float) (Math.log(value) / Math.log(2));
    }

    static ColumnPool pool(List<Event> events) {
        return new ColumnPool(MadeEvents.columns(events));
    }

    static int[] all(List<Event> events) {
        return IntStream.range(0, events.size()).toArray();
    }

    /** Of the first rows. */
    static float[] values(Feature feature, int rows) {
        float[] values = new float[rows];
        for (int row = 0; row < rows; row++) {
            values[row] = feature.value(row);
        }
        return values;
    }
}
