package org.isolog.ui.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds commands by some of their letters in order, best match first. */
final class FuzzyMatch {
    private static final int START = 8;
    private static final int WORD = 5;
    private static final int NEXT = 4;

    private FuzzyMatch() {
    }

    /** Matching commands; all of them in their own order when nothing is typed. */
    static List<Command> find(String typed, List<Command> commands) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return commands;
        }
        return commands.stream().filter(command -> score(wanted, command.title()) >= 0)
            .sorted(Comparator.comparingInt((Command command) -> score(wanted, command.title())).reversed()).toList();
    }

    /** How well it matches; negative if it does not. Letters at the start of the title, of a word or in a row count more. */
    static int score(String wanted, String title) {
        String text = title.toLowerCase(Locale.ROOT);
        int score = 0;
        int last = -1;
        for (char c : wanted.toCharArray()) {
            if (c == ' ') {
                continue;
            }
            int at = bestPlace(text, c, last);
            if (at < 0) {
                return -1;
            }
            score += 1 + (at == 0 ? START : 0) + (at == last + 1 && last >= 0 ? NEXT : 0) + (startsWord(text, at) ? WORD : 0);
            last = at;
        }
        return score;
    }

    // The next letter in a row, else the start of a later word, else the first occurrence.
    private static int bestPlace(String text, char c, int last) {
        if (last + 1 < text.length() && text.charAt(last + 1) == c) {
            return last + 1;
        }
        for (int at = text.indexOf(c, last + 1); at >= 0; at = text.indexOf(c, at + 1)) {
            if (startsWord(text, at)) {
                return at;
            }
        }
        return text.indexOf(c, last + 1);
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || text.charAt(at - 1) == ' ';
    }
}
