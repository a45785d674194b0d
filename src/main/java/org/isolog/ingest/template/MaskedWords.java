package org.isolog.ingest.template;

import java.util.Locale;
import java.util.Set;

/**
 * The words of one message, masked, with their places in the message. What varies in its number of words is made one: dates, a number
 * with its unit, a size restated in parentheses, lists of ids. Used again for every message.
 */
final class MaskedWords {
    /** What stands behind so many words of a message is taken for one variable part. */
    static final int MOST = 80;
    private static final Set<String> DATE_NAMES = Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Set<String> UNITS = Set.of("b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "byte", "bytes",
            "ns", "us", "ms", "s", "sec", "secs", "second", "seconds", "min", "mins", "minute", "minutes", "h", "hour", "hours", "day", "days", "%");
    private static final String RESTATED = "(" + Mask.ANY + ")";
    private static final int LONGEST_UNIT = 9;
    private static final String FIRST_OF_UNITS = "bkmgtnusdh%";

    private final WordCache cache = new WordCache();
    private final String[] words = new String[MOST + 1];
    private final int[] from = new int[MOST + 1];
    private final int[] to = new int[MOST + 1];
    private final boolean[] masked = new boolean[MOST + 1];
    private String message = "";
    private int count;

    void read(String newMessage) {
        message = newMessage;
        count = 0;
        int at = 0;
        int length = message.length();
        while (at < length && count <= MOST) {
            while (at < length && message.charAt(at) <= ' ') {
                at++;
            }
            int start = at;
            while (at < length && message.charAt(at) > ' ') {
                at++;
            }
            if (at > start) {
                boolean last = count == MOST;
                add(last ? Mask.ANY : cache.masked(message, start, at), start, last ? length : at);
            }
        }
        maskDateNames();
        join();
    }

    int count() {
        return count;
    }

    String word(int index) {
        return words[index];
    }

    boolean isMasked(int index) {
        return masked[index];
    }

    /** Appends what stands in the message where the template has a variable part, without the constant text around it. */
    void appendValue(int index, String template, StringBuilder out) {
        int start = from[index];
        int end = to[index];
        int any = template.indexOf(Mask.ANY);
        if (any >= 0 && template.indexOf(Mask.ANY, any + 1) < 0) {
            int after = template.length() - any - Mask.ANY.length();
            if (end - start >= template.length() - Mask.ANY.length() && message.regionMatches(start, template, 0, any)
                    && message.regionMatches(end - after, template, template.length() - after, after)) {
                out.append(message, start + any, end - after);
                return;
            }
        }
        out.append(message, start, end);
    }

    private void add(String word, int start, int end) {
        set(count, word);
        from[count] = start;
        to[count] = end;
        count++;
    }

    private void set(int index, String word) {
        words[index] = word;
        masked[index] = word.contains(Mask.ANY);
    }

    private void maskDateNames() {
        for (int i = count - 2; i >= 0; i--) {
            int length = words[i].length();
            if ((length == 3 || length == 4 && words[i].charAt(3) == ',') && isMasked(i + 1) && DATE_NAMES.contains(words[i].substring(0, 3))) {
                set(i, Mask.ANY);
            }
        }
    }

    private void join() {
        int words0 = count;
        count = 0;
        for (int i = 0; i < words0; i++) {
            if (count == 0 || !isMasked(count - 1) || !joinsLast(words[i], to[i])) {
                add(words[i], from[i], to[i]);
            }
        }
    }

    /** Takes the word into the masked one before it where it is its unit, its other notation, or another of the same list. */
    private boolean joinsLast(String word, int end) {
        String last = words[count - 1];
        int unit = unitLength(word);
        if (unit > 0 && last.endsWith(Mask.ANY)) {
            set(count - 1, unit == word.length() ? last : last + word.substring(unit));
            to[count - 1] = end;
            dropRestated();
            return true;
        }
        boolean same = word.equals(last);
        boolean continues = last.equals(Mask.ANY) && word.startsWith(Mask.ANY) && word.length() == Mask.ANY.length() + 1
                && !Character.isLetterOrDigit(word.charAt(word.length() - 1));
        if (same || continues) {
            set(count - 1, word);
            to[count - 1] = end;
        }
        return same || continues;
    }

    private void dropRestated() {
        if (count > 1 && words[count - 1].startsWith(RESTATED) && words[count - 2].equals(Mask.ANY)) {
            set(count - 2, Mask.ANY + words[count - 1].substring(RESTATED.length()));
            to[count - 2] = to[count - 1];
            count--;
        }
    }

    private static int unitLength(String word) {
        int end = word.length();
        while (end > 0 && "),.;".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end == 0 || end > LONGEST_UNIT || FIRST_OF_UNITS.indexOf(word.charAt(0) | 0x20) < 0) {
            return 0;
        }
        return UNITS.contains(word.substring(0, end).toLowerCase(Locale.ROOT)) ? end : 0;
    }
}
