package org.isolog.detect.risk;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.isolog.core.Scores;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * Risk along time. The evidence of an hour is the sum over its events of {@code -log2} of the p-value, weighted by severity (low 0.1,
 * medium 0.3, high 1, critical 2); {@code risk(hour) = risk(hour - 1) * 2^(-1/24) + evidence(hour)}, so that a day without evidence
 * halves it.
 *
 * <p>Rising is who had events in at least {@value #LEAST_HOURS} of the last {@value #LOOK_BACK} hours of the log, of which the last
 * {@value #MOST_HOURS} are looked at: none of them was an alert, their strongest surprise follows a rising line (see {@link Trend}) of
 * which, over all entities looked at, less than one tenth would be expected by chance, and the line reaches an alert's surprise within
 * {@value #FORECAST} hours.
 */
public final class RiskCurves {
    private static final double HALF_LIFE_HOURS = 24;
    private static final double KEPT = StrictMath.pow(2, -1 / HALF_LIFE_HOURS);
    private static final int WEEK = 168;
    private static final int LEAST_HOURS = 6;
    private static final int MOST_HOURS = 12;
    private static final int LOOK_BACK = 48;
    private static final int FORECAST = 24;
    private static final double CHANCE = 0.1;

    private final HourlyEvidence hourly;
    private final Int2IntOpenHashMap firstRows = new Int2IntOpenHashMap();
    private final double threshold;

    /**
     * @param field     whose values are the entities
     * @param scores    one an event, in the order of the rows
     * @param threshold surprise of an alert, in bits
     */
    public RiskCurves(EventColumns events, CategoryColumn field, Scores scores, double threshold) {
        this.hourly = new HourlyEvidence(events, field, scores);
        this.threshold = threshold;
        for (int row = 0; row < events.rows(); row++) {
            if (field.code(row) >= 0) {
                firstRows.putIfAbsent(field.code(row), row);
            }
        }
    }

    /**
     * @param ranked highest risk at the end of the log first
     * @param rising the soonest first
     * @param others how many at risk are not in {@code ranked}
     */
    public record Ranked(List<FoundRisk> ranked, List<FoundRisk> rising, int others) {
    }

    /** @param most of each list at most */
    public Ranked rank(int most) {
        List<Entry> entries = entries();
        long tested = entries.stream().filter(entry -> recent(entry.hours).length >= LEAST_HOURS).count();
        List<Entry> risky = new ArrayList<>();
        List<FoundRisk> rising = new ArrayList<>();
        for (Entry entry : entries) {
            FoundRisk.Rise rise = rise(entry.code, recent(entry.hours), CHANCE / Math.max(1, tested));
            if (rise != null) {
                rising.add(found(entry, rise));
            }
            if (hourly.events(entry.code) > 0) {
                risky.add(new Entry(entry.code, entry.hours, now(entry), rise));
            }
        }
        risky.sort(Comparator.comparingDouble(Entry::now).reversed().thenComparingInt(entry -> firstRows.get(entry.code)));
        rising.sort(Comparator.comparingLong((FoundRisk risk) -> risk.rise().expectedHour()).thenComparingInt(FoundRisk::row));
        List<FoundRisk> ranked = risky.stream().limit(most).map(entry -> found(entry, entry.rise)).toList();
        return new Ranked(ranked, rising.stream().limit(most).toList(), risky.size() - ranked.size());
    }

    /** @param hours with events, ascending */
    private record Entry(int code, int[] hours, double now, FoundRisk.Rise rise) {
    }

    private List<Entry> entries() {
        long[] active = hourly.active();
        List<Entry> entries = new ArrayList<>();
        for (int from = 0; from < active.length; ) {
            int code = (int) (active[from] >>> 32);
            int end = from;
            while (end < active.length && (int) (active[end] >>> 32) == code) {
                end++;
            }
            entries.add(new Entry(code, Arrays.stream(active, from, end).mapToInt(key -> (int) key).toArray(), 0, null));
            from = end;
        }
        return entries;
    }

    private double now(Entry entry) {
        double risk = 0;
        int before = 0;
        for (int hour : entry.hours) {
            risk = risk * StrictMath.pow(KEPT, hour - before) + hourly.evidence(entry.code, hour);
            before = hour;
        }
        return risk * StrictMath.pow(KEPT, hourly.hours() - 1 - before);
    }

    private FoundRisk found(Entry entry, FoundRisk.Rise rise) {
        int end = hourly.hours();
        int from = Math.max(0, end - WEEK);
        double[] curve = new double[end - from];
        double risk = 0;
        double highest = 0;
        int highestAt = entry.hours[0];
        int before = 0;
        for (int hour : entry.hours) {
            fill(curve, from, before, hour, risk);
            risk = risk * StrictMath.pow(KEPT, hour - before) + hourly.evidence(entry.code, hour);
            before = hour;
            if (risk > highest) {
                highest = risk;
                highestAt = hour;
            }
        }
        fill(curve, from, before, end, risk);
        return new FoundRisk(firstRows.get(entry.code), curve[curve.length - 1], highest, hourly.firstHour() + highestAt, hourly.events(entry.code),
                hourly.firstHour() + from, curve, rise);
    }

    /** The risk of an hour decays until the next. */
    private static void fill(double[] curve, int from, int hour, int until, double risk) {
        for (int at = Math.max(from, hour); at < until; at++) {
            curve[at - from] = risk * StrictMath.pow(KEPT, at - hour);
        }
    }

    private int[] recent(int[] hours) {
        int first = hours.length;
        while (first > 0 && hours.length - first < MOST_HOURS && hours[first - 1] >= hourly.hours() - LOOK_BACK) {
            first--;
        }
        int[] recent = new int[hours.length - first];
        System.arraycopy(hours, first, recent, 0, recent.length);
        return recent;
    }

    private FoundRisk.Rise rise(int code, int[] hours, double chance) {
        if (hours.length < LEAST_HOURS) {
            return null;
        }
        double[] x = new double[hours.length];
        double[] bits = new double[hours.length];
        for (int i = 0; i < hours.length; i++) {
            x[i] = hours[i];
            bits[i] = hourly.strongest(code, hours[i]);
            if (bits[i] >= threshold) {
                return null;
            }
        }
        Trend trend = Trend.of(x, bits);
        if (trend.slope() <= 0 || trend.pValue() > chance) {
            return null;
        }
        int last = hours[hours.length - 1];
        double reached = Math.max(last + 1, Math.ceil((threshold - trend.intercept()) / trend.slope()));
        if (reached > last + FORECAST) {
            return null;
        }
        return new FoundRisk.Rise(trend.slope(), bits[bits.length - 1], threshold, hourly.firstHour() + (long) reached);
    }
}
