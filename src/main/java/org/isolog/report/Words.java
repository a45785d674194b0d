package org.isolog.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.isolog.core.DetectionSettings;
import org.isolog.core.GroupedDigits;
import org.isolog.core.EventTime;
import org.isolog.core.FindingGroup;
import org.isolog.core.RunInfo;
import org.isolog.core.Severity;
import org.isolog.core.Verdict;

/** Numbers and times as the report says them: English, UTC, the same everywhere. Templates call it. */
public final class Words {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final double SMALLEST_SHOWN = 0.0001;
    /** Length of a day, as in 2026-03-01. */
    private static final int DAY = 10;

    private Words() {
    }

    /** How many alerts there are, and how many false ones to expect; empty for a run that did not count them. */
    public static String alerts(RunInfo run) {
        if (Double.isNaN(run.expectedFalse())) {
            return run.alertUnits() == 0 ? "" : count(run.alertUnits(), "alert") + " by the review budget; how many of them are false is not known.";
        }
        return run.alertUnits() == 0 ? "No alerts: nothing stands out so far that at most one in ten would be false."
                : count(run.alertUnits(), "alert") + ", expect at most " + count((long) Math.ceil(run.expectedFalse()))
                        + " false if the calibration period is representative.";
    }

    /** Of a run's alerts, as far as they are judged: "alerts, at most 1 expected to be false"; how many events they have. */
    public static String alertTile(RunInfo run) {
        String events = "with " + count(run.alerts(), "event");
        return Double.isNaN(run.expectedFalse()) ? "alerts " + events
                : "alerts " + events + ", at most " + count((long) Math.ceil(run.expectedFalse())) + " expected to be false";
    }

    /** From when to when a group of findings goes, to the second in UTC; one time if it is a moment. */
    public static String span(FindingGroup group) {
        String first = time(group.first());
        String last = time(group.last());
        return first.equals(last) ? first : first + " – " + (first.regionMatches(0, last, 0, DAY) ? last.substring(DAY + 1) : last);
    }

    /** With thousands apart: 1,204,311. */
    public static String count(long count) {
        return GroupedDigits.of(count);
    }

    /** "1 record", "2 records". */
    public static String count(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** Three digits: 0.974. */
    public static String score(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    /** Signed, three digits, with a true minus sign: +0.214, −0.020. */
    public static String points(double points) {
        return (points < 0 ? "−" : "+") + score(Math.abs(points));
    }

    public static String pValue(double pValue) {
        return pValue < SMALLEST_SHOWN ? "p < 0.0001" : String.format(Locale.ROOT, "p = %.4f", pValue);
    }

    /** To the second, in UTC, without the zone's name; a dash for null. */
    public static String time(Instant time) {
        return time == null ? "–" : SECOND.format(time);
    }

    /** With all its digits, its zone and what was guessed. */
    public static String whole(EventTime time) {
        return switch (time.quality()) {
            case MISSING -> time.text() == null ? "no time" : "no readable time (" + VisibleText.line(time.text(), 60) + ")";
            case STATED -> full(time.instant());
            case GUESSED_ZONE -> full(time.instant()) + ", zone guessed";
            case GUESSED_YEAR -> full(time.instant()) + ", year guessed";
            case GUESSED_YEAR_AND_ZONE -> full(time.instant()) + ", year and zone guessed";
        };
    }

    private static String full(Instant time) {
        return time.toString().replace('T', ' ').replace("Z", "") + " UTC";
    }

    /** Binary units, three digits: 14.2 MiB. */
    public static String size(long bytes) {
        if (bytes < 1024) {
            return count(bytes, "byte");
        }
        int unit = (63 - Long.numberOfLeadingZeros(bytes)) / 10;
        return String.format(Locale.ROOT, "%.1f %ciB", (double) bytes / (1L << 10 * unit), "KMGTPE".charAt(unit - 1));
    }

    /** A width of buckets: "6 hours", "1 minute 30 seconds". */
    public static String duration(Duration duration) {
        StringBuilder words = new StringBuilder();
        part(duration.toDays(), "day", words);
        part(duration.toHoursPart(), "hour", words);
        part(duration.toMinutesPart(), "minute", words);
        part(duration.toSecondsPart(), "second", words);
        part(duration.toMillisPart(), "millisecond", words);
        return words.isEmpty() ? "less than a millisecond" : words.toString();
    }

    private static void part(long count, String unit, StringBuilder words) {
        if (count > 0) {
            words.append(words.isEmpty() ? "" : " ").append(count(count, unit));
        }
    }

    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case MALICIOUS -> "malicious";
            case EXPECTED -> "expected";
            case UNSURE -> "unsure";
        };
    }

    /** What a model is made of. */
    public static String method(DetectionSettings.Preset preset) {
        return switch (preset) {
            case DEFAULT -> "several kinds of evidence, each calibrated by itself; an isolation forest (Liu, Ting, Zhou 2008) is one of them";
            case LESSON -> "isolation forest (Liu, Ting, Zhou 2008) on the words of action, status and address, as in the tutorials";
        };
    }

    /** What a score says. */
    public static String scoreMeaning(DetectionSettings.Preset preset) {
        return switch (preset) {
            case DEFAULT -> "0 to 1, higher is more anomalous: 1 − 2^(−bits / 10), the bits of surprise of all kinds of evidence together. "
                    + "10 bits make 0.5, 20 make 0.75.";
            case LESSON -> "0 to 1, higher is more anomalous: how few random splits isolate the event from the training data.";
        };
    }

    /** A review budget: "automatic (at most one alert in ten expected to be false)", "1 % of all events", "50 events". */
    public static String budget(double budget) {
        if (budget == DetectionSettings.AUTOMATIC_BUDGET) {
            return "automatic (at most one alert in ten expected to be false)";
        }
        return budget < 1 ? number(100 * budget) + " % of all events" : count((long) budget, "event");
    }

    /** The sign that stands beside a severity's word, so that colour is never alone. */
    public static String shape(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "◆";
            case HIGH -> "▲";
            case MEDIUM -> "●";
            case LOW -> "■";
            case NONE -> "▪";
        };
    }

    /** Name of the severity's colour in the style sheet. */
    public static String css(Severity severity) {
        return severity == Severity.NONE ? "usual" : severity.name().toLowerCase(Locale.ROOT);
    }

    /** A coordinate: two digits at most, so that the same data gives the same short text. */
    public static String number(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.replaceAll("\\.?0+$", "");
    }
}
