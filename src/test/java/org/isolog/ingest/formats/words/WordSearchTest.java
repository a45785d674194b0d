package org.isolog.ingest.formats.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class WordSearchTest {
    private static final String[] WORDS = {"auth", "login", "log in", "AUTHOR"};

    @Test
    void findsWordsAtEveryPlaceOfATextAsComparingAtEachPlaceDoes() {
        Random random = new Random(5);
        String[] pieces = {"auth", "LOGIN", "log in", "author", "lo", "g", "a", "AU", " ", "\u212A", "é", "th", "in"};
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(places(WordSearch.inAnyCase(WORDS), text.toString())).as(text.toString()).isEqualTo(compared(text.toString(), true));
            assertThat(places(WordSearch.asWritten(WORDS), text.toString())).as(text.toString()).isEqualTo(compared(text.toString(), false));
        }
    }

    @Test
    void takesRelativesOfLettersWithinAWordAsComparingWithoutCaseDoes() {
        assertThat(WordSearch.inAnyCase("blocked").isIn("bloc\u212Aed")).isTrue();
        assertThat(WordSearch.asWritten("blocked").isIn("bloc\u212Aed")).isFalse();
    }

    private static List<Integer> places(WordSearch search, String text) {
        List<Integer> places = new ArrayList<>();
        for (int at = search.next(text, 0); at >= 0; at = search.next(text, at + 1)) {
            places.add(at);
        }
        return places;
    }

    private static List<Integer> compared(String text, boolean ignoreCase) {
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            boolean begins = false;
            for (String word : WORDS) {
                begins |= text.regionMatches(ignoreCase, at, word, 0, word.length());
            }
            if (begins) {
                places.add(at);
            }
        }
        return places;
    }
}
