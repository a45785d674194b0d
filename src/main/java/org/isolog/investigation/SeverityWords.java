package org.isolog.investigation;

import java.util.List;
import java.util.stream.Collectors;
import org.isolog.core.Severity;
import org.isolog.detect.SeverityRule;

/** The rule from score and p-value to severity in words, made of the rule's own numbers: help and report say the same. */
public final class SeverityWords {
    private SeverityWords() {
    }

    /** @param when what an event needs for the severity, in words */
    public record Line(Severity severity, String when) {
    }

    /** Most severe first; the first line that an event meets is its severity. */
    public static List<Line> lines() {
        return List.of(
                new Line(Severity.CRITICAL, "High, and " + SeverityRule.CRITICAL_CHANNELS + " kinds of evidence each rarer than one in a thousand"),
                new Line(Severity.HIGH, p(SeverityRule.HIGH_P) + ", and among the alerts of which at most one in ten is expected to be false"),
                new Line(Severity.MEDIUM, p(SeverityRule.MEDIUM_P)),
                new Line(Severity.LOW, p(SeverityRule.LOW_P) + ", or an alert"),
                new Line(Severity.NONE, "everything else"));
    }

    /** What the words of the lines mean. */
    public static String terms() {
        return "The p-value is the share of hours of users, addresses or hosts that the model learned from whose strongest event is at least as suspicious.";
    }

    /** All lines as one sentence. */
    public static String sentence() {
        return lines().stream().map(line -> line.severity().word() + ": " + line.when()).collect(Collectors.joining("; ", "", "."));
    }

    private static String p(double limit) {
        return "p ≤ " + limit;
    }
}
