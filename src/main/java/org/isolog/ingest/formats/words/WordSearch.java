package org.isolog.ingest.formats.words;

import java.util.Arrays;

/**
 * Finds the places of a text where one of a few words begins, alone or within a longer one. For words of ASCII; any number of threads.
 *
 * <p>Where the shortest word has m characters, each word that stands in the text covers a pair of characters at one of every m - 1
 * places. Only these pairs are looked at, and only where the pair occurs so in one of the words, the words are compared (after Wu and
 * Manber, "A fast algorithm for multi-pattern searching", 1994). Every message is asked for many words and has few of them.
 */
final class WordSearch {
    private static final int ASCII = 128;

    private final boolean ignoreCase;
    private final int step;
    /** A bit for each pair of ASCII characters: small enough for the fastest cache. */
    private final long[] pairs = new long[ASCII * ASCII / Long.SIZE];
    private final String[][] byFirst = new String[ASCII][];

    private WordSearch(boolean ignoreCase, String... words) {
        this.ignoreCase = ignoreCase;
        this.step = Arrays.stream(words).mapToInt(String::length).min().orElseThrow() - 1;
        for (String word : words) {
            for (int i = 0; i < step; i++) {
                addPair(word.charAt(i), word.charAt(i + 1));
            }
            addFirst(word.charAt(0), word);
            if (ignoreCase && otherCase(word.charAt(0)) != word.charAt(0)) {
                addFirst(otherCase(word.charAt(0)), word);
            }
        }
    }

    /** @param words of at least two ASCII characters */
    static WordSearch inAnyCase(String... words) {
        return new WordSearch(true, words);
    }

    /** @param words of at least two ASCII characters */
    static WordSearch asWritten(String... words) {
        return new WordSearch(false, words);
    }

    /** The first place from the given one on where a word begins; negative if there is none. */
    int next(String text, int from) {
        int last = text.length() - 1;
        for (int i = from; i < last; i += step) {
            int a = text.charAt(i);
            int b = text.charAt(i + 1);
            // the letters beyond ASCII have relatives in it, such as the Kelvin sign: the comparison decides
            if ((a | b) >= ASCII || (pairs[a << 1 | b >> 6] >>> b & 1) != 0) {
                int place = wordNear(text, Math.max(from, i - step + 1), i);
                if (place >= 0) {
                    return place;
                }
            }
        }
        return -1;
    }

    boolean isIn(String text) {
        return next(text, 0) >= 0;
    }

    private int wordNear(String text, int first, int last) {
        for (int at = first; at <= last; at++) {
            char c = text.charAt(at);
            String[] words = c < ASCII ? byFirst[c] : null;
            if (words != null && begins(text, at, words)) {
                return at;
            }
        }
        return -1;
    }

    private boolean begins(String text, int at, String[] words) {
        for (String word : words) {
            if (text.regionMatches(ignoreCase, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    private void addPair(char a, char b) {
        set(a, b);
        if (ignoreCase) {
            set(otherCase(a), b);
            set(a, otherCase(b));
            set(otherCase(a), otherCase(b));
        }
    }

    private void set(char a, char b) {
        pairs[a << 1 | b >> 6] |= 1L << b;
    }

    private void addFirst(char c, String word) {
        String[] before = byFirst[c] == null ? new String[0] : byFirst[c];
        byFirst[c] = Arrays.copyOf(before, before.length + 1);
        byFirst[c][before.length] = word;
    }

    private static char otherCase(char c) {
        return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }
}
