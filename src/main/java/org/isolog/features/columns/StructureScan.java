package org.isolog.features.columns;

import java.util.Arrays;

/**
 * Reads the structure of a text: not its words, but what it is written with. One thread at a time; allocates nothing per text.
 *
 * <p>Percent-encoding is undone once, as a server does, since {@code %27} and {@code '} mean the same; then the terms are
 * <ul>
 * <li>each run of punctuation, repeats taken together: {@code ../}, {@code '}, {@code --}, {@code ='}, <code>${</code>;</li>
 * <li>the word behind an opening {@code < ; | ` $ (} or behind a quote and a blank, cut to {@value #LONGEST_WORD} letters:
 * {@code <script}, {@code ;cat}, {@code ' or};</li>
 * <li>how it is encoded: {@code %25xx} for what is encoded twice, {@code %61} for a needlessly encoded letter or digit,
 * {@code \x41} for escapes of programming languages, the control character itself as {@code %00}, and {@code é} for any other than ASCII.</li>
 * </ul>
 * Of a text the first {@value #MOST_CHARACTERS} characters count, of its terms the first {@value #MOST_TERMS} different ones.
 */
public final class StructureScan {
    private static final int MOST_CHARACTERS = 4096;
    private static final int MOST_TERMS = 32;
    private static final int LONGEST_RUN = 6;
    private static final int LONGEST_WORD = 12;
    private static final String OPENING = "<;|`$(";
    private static final String HEX = "0123456789abcdef";

    private final char[] text = new char[MOST_CHARACTERS];
    private final char[] term = new char[LONGEST_RUN + LONGEST_WORD + 1];
    private final String[] words = new String[MOST_TERMS];
    private final long[] hashes = new long[MOST_TERMS];
    private final boolean keepWords;
    private int length;
    private int terms;

    /** @param keepWords whether {@link #word} will be asked */
    public StructureScan(boolean keepWords) {
        this.keepWords = keepWords;
    }

    /** Different terms of the last text. */
    public int terms() {
        return terms;
    }

    /** {@link Hash64} of a term's characters. */
    public long hash(int term) {
        return hashes[term];
    }

    public String word(int term) {
        return words[term];
    }

    public void scan(String source) {
        length = 0;
        terms = 0;
        decode(source);
        int at = 0;
        while (at < length) {
            at = isPunctuation(text[at]) ? punctuation(at) : at + 1;
        }
    }

    private void decode(String source) {
        int end = Math.min(source.length(), MOST_CHARACTERS);
        for (int at = 0; at < end; at++) {
            char c = source.charAt(at);
            if (c == '%' && at + 2 < end && hex(source.charAt(at + 1)) >= 0 && hex(source.charAt(at + 2)) >= 0) {
                encoded((char) (hex(source.charAt(at + 1)) << 4 | hex(source.charAt(at + 2))), source, at);
                at += 2;
            } else {
                if (c == '\\' && at + 3 < end && isEscape(source, at)) {
                    put("\\", source.charAt(at + 1) == 'u' ? "u41" : "x41");
                }
                append(c);
            }
        }
    }

    private static boolean isEscape(String source, int at) {
        char kind = source.charAt(at + 1);
        return (kind == 'x' || kind == 'u') && hex(source.charAt(at + 2)) >= 0 && hex(source.charAt(at + 3)) >= 0;
    }

    private void encoded(char c, String source, int at) {
        if (c == '%' && at + 4 < source.length() && hex(source.charAt(at + 3)) >= 0 && hex(source.charAt(at + 4)) >= 0) {
            put("%25", "xx");
        } else if (c < 128 && Character.isLetterOrDigit(c)) {
            put("%", "61");
        }
        append(c);
    }

    private void append(char c) {
        if (c >= 128) {
            put("é", "");
            text[length++] = 'é';
        } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 127) {
            put("%", HEX.charAt(c >> 4) + "" + HEX.charAt(c & 15));
            text[length++] = ' ';
        } else {
            text[length++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c <= ' ' ? ' ' : c;
        }
    }

    private int punctuation(int from) {
        int end = from;
        int size = 0;
        while (end < length && isPunctuation(text[end])) {
            int period = period(end, from);
            if (period == 0 && size < LONGEST_RUN) {
                term[size++] = text[end];
            }
            end += Math.max(1, period);
        }
        add(size);
        char last = text[end - 1];
        if (OPENING.indexOf(last) >= 0) {
            word(last, end, false);
        } else if ((last == '\'' || last == '"') && end < length && text[end] == ' ') {
            word(last, end + 1, true);
        }
        return end;
    }

    /** How many characters from here on only repeat those before them: 0, or 1 to 3. */
    private int period(int at, int from) {
        for (int period = 1; period <= 3; period++) {
            boolean repeats = at - period >= from && at + period <= length;
            for (int i = 0; repeats && i < period; i++) {
                repeats = text[at + i] == text[at + i - period];
            }
            // Two alike belong to the term, as in ".." and "--"; the third only repeats.
            if (repeats && (period > 1 || at - 2 >= from && text[at - 2] == text[at])) {
                return period;
            }
        }
        return 0;
    }

    private void word(char before, int from, boolean blank) {
        int size = 0;
        term[size++] = before;
        if (blank) {
            term[size++] = ' ';
        }
        int start = size;
        for (int at = from; at < length && text[at] >= 'a' && text[at] <= 'z' && size - start < LONGEST_WORD; at++) {
            term[size++] = text[at];
        }
        if (size > start) {
            add(size);
        }
    }

    private void put(String first, String then) {
        String all = first + then;
        all.getChars(0, all.length(), term, 0);
        add(all.length());
    }

    private void add(int size) {
        if (terms == MOST_TERMS) {
            return;
        }
        long hash = Hash64.of(term, size);
        for (int i = 0; i < terms; i++) {
            if (hashes[i] == hash) {
                return;
            }
        }
        hashes[terms] = hash;
        words[terms++] = keepWords ? new String(term, 0, size) : null;
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 127 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9');
    }

    private static int hex(char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
    }

    /** The terms of a text, in the order in which they occur first. */
    public static String[] words(String text) {
        StructureScan scan = new StructureScan(true);
        scan.scan(text);
        return Arrays.copyOf(scan.words, scan.terms);
    }
}
