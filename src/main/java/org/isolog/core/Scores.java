package org.isolog.core;

import java.util.Arrays;

/**
 * The scores of a whole run in flat arrays, ascending by event id: 26 bytes an event, so that millions fit in memory and every
 * chart, grid and file reads the same numbers. The arrays are shared, not copied: nobody writes to them once a run is done.
 */
public final class Scores {
    private static final Severity[] SEVERITIES = Severity.values();

    private final long[] eventIds;
    private final double[] scores;
    private final double[] pValues;
    private final byte[] severities;
    private final boolean[] flags;

    /** @param severities ordinals of {@link Severity} */
    public Scores(long[] eventIds, double[] scores, double[] pValues, byte[] severities, boolean[] flags) {
        this.eventIds = eventIds;
        this.scores = scores;
        this.pValues = pValues;
        this.severities = severities;
        this.flags = flags;
    }

    public static Scores none() {
        return new Scores(new long[0], new double[0], new double[0], new byte[0], new boolean[0]);
    }

    public int size() {
        return eventIds.length;
    }

    /** Position of the event, or a negative number if the run did not score it. */
    public int indexOf(long eventId) {
        return Arrays.binarySearch(eventIds, eventId);
    }

    public long eventId(int index) {
        return eventIds[index];
    }

    public double score(int index) {
        return scores[index];
    }

    public double pValue(int index) {
        return pValues[index];
    }

    public Severity severity(int index) {
        return SEVERITIES[severities[index]];
    }

    public boolean flagged(int index) {
        return flags[index];
    }

    public Score at(int index) {
        return new Score(eventIds[index], scores[index], pValues[index], severity(index), flags[index]);
    }
}
