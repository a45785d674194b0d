package org.isolog.report;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.isolog.core.Severity;
import org.isolog.core.Timeline;

/**
 * A timeline as two rows of stacked bars over one axis of time: all events, and below them, on their own scale, those of at
 * least low severity, which a million usual events would hide. Lengths are units of the drawing, {@link #WIDTH} wide.
 *
 * @param bucket width of a bar; neighbouring buckets are joined until at most {@value #MOST_BARS} remain
 * @param all    stacks of all severities
 * @param odd    stacks without the usual events
 */
public record TimelineChart(Duration bucket, Panel all, Panel odd, List<Tick> times) {
    public static final int WIDTH = 1080;
    public static final int LEFT = 56;
    private static final int MOST_BARS = 160;
    private static final int MOST_TIMES = 7;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** @param y top of the plot */
    public record Panel(List<Bar> bars, List<Tick> counts, double y, double height) {
    }

    /** One severity's part of one stack; {@code label} is told on hover. */
    public record Bar(Severity severity, double x, double y, double width, double height, String label) {
    }

    /** A place on an axis and its text. */
    public record Tick(double at, String text) {
    }

    /** @return null if no event has a time */
    public static TimelineChart of(Timeline timeline) {
        if (timeline.buckets().isEmpty()) {
            return null;
        }
        int joined = Math.ceilDiv(timeline.buckets().size(), MOST_BARS);
        List<Timeline.Bucket> buckets = joined(timeline.buckets(), joined);
        Duration width = timeline.bucket().multipliedBy(joined);
        return new TimelineChart(width, panel(buckets, Severity.NONE, 14, 150), panel(buckets, Severity.LOW, 206, 84), times(buckets, width));
    }

    private static List<Timeline.Bucket> joined(List<Timeline.Bucket> buckets, int by) {
        List<Timeline.Bucket> wide = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i += by) {
            long[] sum = new long[Severity.values().length];
            for (Timeline.Bucket bucket : buckets.subList(i, Math.min(i + by, buckets.size()))) {
                for (int s = 0; s < sum.length; s++) {
                    sum[s] += bucket.bySeverity()[s];
                }
            }
            wide.add(new Timeline.Bucket(buckets.get(i).from(), sum));
        }
        return wide;
    }

    private static Panel panel(List<Timeline.Bucket> buckets, Severity least, double top, double height) {
        long most = buckets.stream().mapToLong(bucket -> total(bucket, least)).max().orElse(0);
        long ceiling = Math.max(1, niceCeiling(most));
        double step = (double) (WIDTH - LEFT) / buckets.size();
        double gap = step > 4 ? 1 : step * 0.15;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < buckets.size(); i++) {
            double y = top + height;
            for (Severity severity : Severity.values()) {
                long count = buckets.get(i).bySeverity()[severity.ordinal()];
                if (severity.compareTo(least) >= 0 && count > 0) {
                    double high = height * count / ceiling;
                    y -= high;
                    bars.add(new Bar(severity, LEFT + i * step, y, Math.min(step - gap, 48), high,
                            Words.time(buckets.get(i).from()) + " UTC: " + Words.count(count) + " " + severity.word().toLowerCase(Locale.ROOT)));
                }
            }
        }
        return new Panel(bars, counts(ceiling, top, height), top, height);
    }

    private static long total(Timeline.Bucket bucket, Severity least) {
        return least == Severity.NONE ? bucket.total() : bucket.total() - bucket.bySeverity()[Severity.NONE.ordinal()];
    }

    /** The least of 1, 2, 4, 6, 8 times a power of ten that is not below: halves of it are round too. */
    static long niceCeiling(long most) {
        for (long power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 4, 6, 8}) {
                if (digit * power >= most || digit * power < 0) {
                    return digit * power;
                }
            }
        }
    }

    private static List<Tick> counts(long ceiling, double top, double height) {
        List<Tick> ticks = new ArrayList<>(List.of(new Tick(top + height, "0")));
        if (ceiling % 2 == 0) {
            ticks.add(new Tick(top + height / 2, Words.count(ceiling / 2)));
        }
        ticks.add(new Tick(top, Words.count(ceiling)));
        return ticks;
    }

    private static List<Tick> times(List<Timeline.Bucket> buckets, Duration width) {
        Duration whole = width.multipliedBy(buckets.size());
        DateTimeFormatter format = whole.toDays() >= 14 ? DAY : whole.toMinutes() >= 10 ? MINUTE : SECOND;
        double step = (double) (WIDTH - LEFT) / buckets.size();
        int every = Math.ceilDiv(buckets.size(), MOST_TIMES);
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < buckets.size() && LEFT + i * step < WIDTH - 60; i += every) {
            ticks.add(new Tick(LEFT + i * step, format.format(buckets.get(i).from())));
        }
        return ticks;
    }

}
