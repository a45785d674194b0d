package org.isolog.samples;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Times of a given number of events over whole days, ascending, as a company's week spreads them: busy from eight to five with a dip
 * at noon, nearly silent at night and on weekends. Holds one hour at a time.
 */
public final class WorkWeek implements Iterator<Instant> {
    private static final int HOURS = 24;
    private static final int[] WEEKDAY = {4, 5, 4, 3, 3, 4, 12, 45, 90, 100, 100, 95, 60, 90, 100, 95, 80, 45, 20, 12, 10, 8, 6, 5};
    private static final int[] WEEKEND = {4, 5, 4, 3, 3, 3, 3, 4, 6, 8, 10, 10, 8, 8, 9, 8, 7, 6, 5, 5, 4, 4, 4, 4};

    private final long start;
    private final long events;
    private final long totalWeight;
    private final Chance chance;
    private long[] hourTimes = new long[0];
    private int next;
    private int hour;
    private long weight;
    private long given;

    /** @param start midnight UTC of the first day */
    public WorkWeek(Instant start, int days, long events, Chance chance) {
        this.start = start.getEpochSecond();
        this.events = events;
        this.chance = chance;
        long sum = 0;
        for (int i = 0; i < days * HOURS; i++) {
            sum += weightOf(i);
        }
        totalWeight = sum;
    }

    static boolean isWeekend(Instant time) {
        return time.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5;
    }

    @Override
    public boolean hasNext() {
        return given < events;
    }

    @Override
    public Instant next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all " + events + " times are given");
        }
        while (next == hourTimes.length) {
            drawHour();
        }
        given++;
        return Instant.ofEpochSecond(hourTimes[next++]);
    }

    /** The cumulated weight decides how many events an hour has, so that the rounding errors of the hours never add up. */
    private void drawHour() {
        long before = weight * events / totalWeight;
        weight += weightOf(hour);
        hourTimes = new long[(int) (weight * events / totalWeight - before)];
        for (int i = 0; i < hourTimes.length; i++) {
            hourTimes[i] = start + hour * 3600L + chance.between(0, 3599);
        }
        Arrays.sort(hourTimes);
        next = 0;
        hour++;
    }

    private int weightOf(int hourOfSpan) {
        boolean weekend = isWeekend(Instant.ofEpochSecond(start + hourOfSpan * 3600L));
        return (weekend ? WEEKEND : WEEKDAY)[hourOfSpan % HOURS];
    }
}
