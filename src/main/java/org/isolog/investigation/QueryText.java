package org.isolog.investigation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.IsologException;
import org.isolog.core.Severity;

/**
 * The query language of the search field, both ways: text to filter, filter to text and to words.
 *
 * <p>Terms are separated by blanks and all must hold: {@code word} or {@code "two words"} anywhere in the raw text, {@code field:value} with
 * {@code *} for any text ({@code "Source Address":value} where the name has blanks or means something else), {@code -} before a term to leave out, {@code @from..to} for a time range in UTC ({@code 2026-03-02},
 * {@code 2026-03-02T08:00}; either side may be missing), {@code severity:high} for at least that severity, {@code is:alert}.
 */
public final class QueryText {
    private static final String SEVERITY = "severity";
    /** Names before a colon that are no fields unless they are quoted. */
    private static final Set<String> OWN = Set.of(SEVERITY, "is");
    private static final Duration DAY = Duration.ofDays(1);

    private QueryText() {
    }

    /** @throws IsologException naming the term that cannot be read */
    public static EventFilter parse(String text) {
        EventFilter filter = EventFilter.all();
        for (String term : terms(text)) {
            filter = with(filter, term);
        }
        return filter;
    }

    private static EventFilter with(EventFilter filter, String term) {
        if (term.startsWith("@")) {
            return withTimes(filter, term);
        }
        boolean negated = term.startsWith("-") && term.length() > 1;
        String body = negated ? term.substring(1) : term;
        boolean quoted = body.startsWith("\"");
        int colon = body.indexOf(':', quoted ? endOfQuote(body) : 0);
        if (colon <= 0 || quoted && colon > endOfQuote(body)) {
            return filter.and(new Condition(null, unquoted(body), negated));
        }
        String field = unquoted(body.substring(0, colon));
        String value = unquoted(body.substring(colon + 1));
        if (value.isEmpty()) {
            throw unreadable(term, "there is no value after the colon");
        }
        if (quoted || !OWN.contains(field)) {
            return filter.and(new Condition(field, value, negated));
        }
        if (negated) {
            throw unreadable(term, "it cannot be left out; ask for what you want to see");
        }
        return field.equals(SEVERITY) ? filter.atLeast(severity(value, term)) : onlyAlerts(filter, value, term);
    }

    private static EventFilter onlyAlerts(EventFilter filter, String value, String term) {
        if (!value.equalsIgnoreCase("alert")) {
            throw unreadable(term, "only is:alert is known");
        }
        return filter.onlyAlerts(true);
    }

    /** The place behind the closing quote; the end of the text if there is none. */
    private static int endOfQuote(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                return i + 1;
            }
        }
        return text.length();
    }

    private static Severity severity(String value, String term) {
        try {
            return Severity.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw unreadable(term, "severities are low, medium, high and critical");
        }
    }

    private static EventFilter withTimes(EventFilter filter, String term) {
        String range = term.substring(1);
        int dots = range.indexOf("..");
        if (dots < 0) {
            Instant from = instant(range, term);
            return filter.between(from, from.plus(range.length() <= 10 ? DAY : Duration.ofHours(1)));
        }
        String from = range.substring(0, dots);
        String to = range.substring(dots + 2);
        Instant end = to.isEmpty() ? null : instant(to, term);
        return filter.between(from.isEmpty() ? null : instant(from, term), end != null && to.length() <= 10 ? end.plus(DAY) : end);
    }

    private static Instant instant(String text, String term) {
        try {
            String whole = text.length() <= 10 ? text + "T00:00" : text;
            return whole.endsWith("Z") ? Instant.parse(whole) : LocalDateTime.parse(whole).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notATime) {
            throw unreadable(term, "write times as 2026-03-02 or 2026-03-02T08:00");
        }
    }

    private static IsologException unreadable(String term, String why) {
        return new IsologException("QUERY", "The term " + term + " cannot be read: " + why + ".");
    }

    /** Terms of a query; blanks inside quotes do not separate. */
    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        StringBuilder term = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted && i + 1 < text.length()) {
                term.append(c).append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                term.append(c);
            } else if (Character.isWhitespace(c) && !quoted) {
                addTo(terms, term);
            } else {
                term.append(c);
            }
        }
        addTo(terms, term);
        return terms;
    }

    private static void addTo(List<String> terms, StringBuilder term) {
        if (!term.isEmpty()) {
            terms.add(term.toString());
            term.setLength(0);
        }
    }

    private static String unquoted(String text) {
        if (!text.startsWith("\"")) {
            return text;
        }
        String inner = text.substring(1, text.endsWith("\"") && text.length() > 1 ? text.length() - 1 : text.length());
        return inner.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** The text that {@link #parse} reads back as the same filter. */
    public static String of(EventFilter filter) {
        List<String> terms = new ArrayList<>();
        for (Condition condition : filter.conditions()) {
            String field = condition.field();
            String name = field == null ? "" : (OWN.contains(field) ? quoted(field) : quotedIfNeeded(field)) + ":";
            terms.add((condition.negated() ? "-" : "") + name + quotedIfNeeded(condition.value()));
        }
        if (filter.from() != null || filter.to() != null) {
            terms.add("@" + (filter.from() == null ? "" : filter.from()) + ".." + (filter.to() == null ? "" : filter.to()));
        }
        if (filter.least() != Severity.NONE) {
            terms.add(SEVERITY + ":" + filter.least().name().toLowerCase(Locale.ROOT));
        }
        if (filter.alertsOnly()) {
            terms.add("is:alert");
        }
        return String.join(" ", terms);
    }

    private static String quotedIfNeeded(String text) {
        boolean plain = !text.isEmpty() && "@-".indexOf(text.charAt(0)) < 0
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == ':');
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The filter in words, for the status bar; empty for no filter. */
    public static String words(EventFilter filter) {
        List<String> words = new ArrayList<>(filter.conditions().stream().map(QueryText::words).collect(Collectors.toList()));
        if (filter.from() != null) {
            words.add("from " + filter.from());
        }
        if (filter.to() != null) {
            words.add("before " + filter.to());
        }
        if (filter.least() != Severity.NONE) {
            words.add("severity at least " + filter.least().word());
        }
        if (filter.alertsOnly()) {
            words.add("alerts only");
        }
        return String.join(", ", words);
    }

    private static String words(Condition condition) {
        if (condition.field() == null) {
            return (condition.negated() ? "without “" : "with “") + condition.value() + "”";
        }
        if (condition.field().equals(BrowseEvents.EXPECTED) && condition.value().equals("*")) {
            return condition.negated() ? "not expected by a rule" : "expected by a rule";
        }
        String name = switch (condition.field()) {
            case BrowseEvents.REASON -> "reason";
            case BrowseEvents.EXPECTED -> "expected by rule";
            default -> condition.field();
        };
        return name + (condition.negated() ? " is not " : " is ") + condition.value();
    }
}
