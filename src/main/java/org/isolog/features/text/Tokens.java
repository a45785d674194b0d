package org.isolog.features.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits the text of an event into tokens with the variable parts masked, so that "port 51122" and "port 40018" are the same.
 *
 * <p>Words are runs of letters, digits, {@code _}, {@code -} and inner dots, in lower case. A run of digits becomes {@code #}; an IPv4
 * address {@code <ip>}; a hexadecimal run of 8 or more characters with a digit {@code <hex>}; digits inside a word become {@code #}
 * too. Punctuation goes, except what attacks are written with: {@code ../}, {@code --}, {@code %27} and other escapes,
 * quotes, {@code < > | ; ` $ *}. At most {@value #MOST} tokens of a text count.
 */
public final class Tokens {
    static final int MOST = 64;
    private static final int LONGEST_WORD = 64;
    private static final String TELLING = "'\"<>|;`$*";

    private Tokens() {
    }

    /** The tokens of a text, in order. */
    public static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        int at = 0;
        int length = text.length();
        while (at < length && tokens.size() < MOST) {
            char c = text.charAt(at);
            if (isWord(c)) {
                int end = wordEnd(text, at);
                tokens.add(mask(text, at, end));
                at = end;
            } else {
                int end = tellingEnd(text, at);
                if (end > at) {
                    tokens.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                }
                at = Math.max(end, at + 1);
            }
        }
        return tokens;
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c > 127 && Character.isLetterOrDigit(c);
    }

    private static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean joins = (c == '.' || c == '-') && end + 1 < text.length() && isWord(text.charAt(end + 1));
            if (!isWord(c) && !joins) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int tellingEnd(String text, int at) {
        if (text.startsWith("../", at)) {
            return at + 3;
        }
        if (text.startsWith("--", at)) {
            return at + 2;
        }
        char c = text.charAt(at);
        if (c == '%' && at + 2 < text.length() && hex(text.charAt(at + 1)) && hex(text.charAt(at + 2))) {
            return at + 3;
        }
        return TELLING.indexOf(c) >= 0 ? at + 1 : at;
    }

    private static String mask(String text, int from, int to) {
        int digits = 0;
        int dots = 0;
        boolean onlyHex = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            dots += c == '.' ? 1 : 0;
            onlyHex &= hex(c) || c == '-';
        }
        int length = to - from;
        if (digits == 0) {
            return text.substring(from, Math.min(to, from + LONGEST_WORD)).toLowerCase(Locale.ROOT);
        }
        if (dots == 3 && digits + dots == length) {
            return "<ip>";
        }
        if (digits == length) {
            return "#";
        }
        if (onlyHex && length >= 8) {
            return "<hex>";
        }
        return withoutDigits(text, from, Math.min(to, from + LONGEST_WORD));
    }

    private static String withoutDigits(String text, int from, int to) {
        StringBuilder word = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                word.append(Character.toLowerCase(c));
            } else if (word.isEmpty() || word.charAt(word.length() - 1) != '#') {
                word.append('#');
            }
        }
        return word.toString();
    }

    private static boolean hex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
