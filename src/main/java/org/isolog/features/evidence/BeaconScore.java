package org.isolog.features.evidence;

import java.util.Arrays;

/**
 * How much connections look like those of a program that calls home by the clock, in the manner of RITA 5 (Active Countermeasures): the
 * mean of how regular the intervals are, how alike the sizes, how evenly the connections lie in their time, and how long they last. The
 * sizes are left out where they are not known.
 *
 * @param intervals regularity of the intervals, 0..1
 * @param score     mean of the sub-scores, 0..1
 * @param every     the interval in the middle, milliseconds
 * @param jitter    median distance of the intervals from that, milliseconds
 */
record BeaconScore(double intervals, double score, double every, double jitter) {
    private static final int HISTOGRAM = 24;
    private static final long HOUR_MILLIS = 3_600_000L;
    /** Hours in a row that are as good as lasting all the time. */
    private static final double HOURS_IN_A_ROW = 12;
    /** Quartiles nearer to each other than ten seconds or ten bytes have no skewness to speak of: clocks and sizes step by about that. */
    private static final double CLOSE_MILLIS = 10_000;
    private static final double CLOSE_BYTES = 10;

    /**
     * @param times milliseconds, ascending, each once, at least three
     * @param sizes ascending; empty if they are not known
     * @param span  milliseconds that the log lasts, above 0
     */
    static BeaconScore of(long[] times, double[] sizes, long span) {
        double[] intervals = new double[times.length - 1];
        for (int i = 0; i < intervals.length; i++) {
            intervals[i] = times[i + 1] - times[i];
        }
        Arrays.sort(intervals);
        double regular = regularity(intervals, CLOSE_MILLIS);
        double sum = regular + evenness(times) + lasting(times, span);
        double score = sizes.length == 0 ? sum / 3 : (sum + regularity(sizes, CLOSE_BYTES)) / 4;
        double middle = quantile(intervals, 2);
        return new BeaconScore(regular, score, middle, medianDistance(intervals, middle));
    }

    /**
     * Mean of the symmetry of the quartiles (Bowley's skewness) and of the closeness to the median. Quartiles of which two are equal are
     * not called skewed: a clock of 60 seconds that slips to 61 now and then is as good a clock.
     *
     * @param ascending at least one
     * @param close     distance of the outer quartiles below which they are not called skewed
     */
    static double regularity(double[] ascending, double close) {
        double low = quantile(ascending, 1);
        double middle = quantile(ascending, 2);
        double high = quantile(ascending, 3);
        boolean skewed = high - low >= close && middle != low && middle != high;
        double skew = skewed ? (low + high - 2 * middle) / (high - low) : 0;
        double near = middle <= 0 ? 0 : Math.max(0, 1 - medianDistance(ascending, middle) / middle);
        return (1 - Math.abs(skew) + near) / 2;
    }

    private static double quantile(double[] ascending, int quarter) {
        return ascending[(ascending.length - 1) * quarter / 4];
    }

    private static double medianDistance(double[] values, double from) {
        double[] distances = Arrays.stream(values).map(value -> Math.abs(value - from)).sorted().toArray();
        return quantile(distances, 2);
    }

    /** 1 less the coefficient of variation of the connections in equal parts of their time. */
    private static double evenness(long[] times) {
        int[] parts = new int[Math.clamp(times.length / 2, 1, HISTOGRAM)];
        double width = (times[times.length - 1] - times[0] + 1.0) / parts.length;
        for (long time : times) {
            parts[(int) ((time - times[0]) / width)]++;
        }
        double mean = (double) times.length / parts.length;
        double squares = Arrays.stream(parts).mapToDouble(part -> (part - mean) * (part - mean)).sum();
        return Math.max(0, 1 - Math.sqrt(squares / parts.length) / mean);
    }

    private static double lasting(long[] times, long span) {
        int row = 1;
        int longest = 1;
        for (int i = 1; i < times.length; i++) {
            long step = Math.floorDiv(times[i], HOUR_MILLIS) - Math.floorDiv(times[i - 1], HOUR_MILLIS);
            row = step == 0 ? row : step == 1 ? row + 1 : 1;
            longest = Math.max(longest, row);
        }
        return Math.min(1, Math.max(longest / HOURS_IN_A_ROW, (double) (times[times.length - 1] - times[0]) / span));
    }
}
