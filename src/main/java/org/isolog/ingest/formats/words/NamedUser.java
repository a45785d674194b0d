package org.isolog.ingest.formats.words;

import java.util.Set;

/**
 * The user whom a message names: {@code user "bob"}, {@code username: bob,}, {@code for user bob from}, {@code AccountID="6001"},
 * {@code failed for [bob]}. A word behind "user" alone is mostly a verb, so it counts only where a colon, an equals sign or "for" says so.
 */
final class NamedUser {
    private static final String[] CUES = {"username", "user name", "accountid", "user", "account", "email\"", "name"};
    /** Where one of these begins, a name may be behind it. */
    private static final WordSearch PLACES = WordSearch.inAnyCase("for ", "using ", "login failed: ", "user", "account", "email\"", "name");
    private static final WordSearch SIGN_IN = WordSearch.inAnyCase("login", "logon", "auth", "password");
    private static final Set<String> FILLERS = Set.of("input", "name", "id", "named", "called", "account");
    private static final Set<String> NO_NAMES = Set.of("is", "was", "not", "has", "or", "and", "failed", "from", "does", "unknown", "null",
            "none", "undefined", "to", "with", "by", "on", "in", "at", "for", "the", "a", "an", "account", "id", "agent", "input", "password");
    private static final String OPEN = "\"'`[(<";
    private static final String CLOSE = "\"'`])>";
    private static final String ENDS = " \t,;\"'`()[]<>{}|";
    private static final int LONGEST_NAME = 100;

    private NamedUser() {
    }

    /** @return null if the message names none */
    static String in(String text) {
        int signIn = SIGN_IN.next(text, 0);
        for (int i = PLACES.next(text, 0); i >= 0; i = PLACES.next(text, i + 1)) {
            boolean word = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            String name = word ? at(text, i, signIn >= 0 && signIn < i) : null;
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    /** @param signIn whether words before tell of a sign-in */
    private static String at(String text, int i, boolean signIn) {
        char c = (char) (text.charAt(i) | 0x20);
        if (c == 'f' && startsWith(text, i, "for ") || c == 'u' && startsWith(text, i, "using ")) {
            return signIn ? quoted(text, text.indexOf(' ', i) + 1) : null;
        }
        if (c == 'l' && startsWith(text, i, "login failed: ")) {
            int end = nameEnd(text, i + 14);
            return text.startsWith(" (", end) ? name(text, i + 14, end) : null;
        }
        if (c == 'u' || c == 'a' || c == 'e' || c == 'n') {
            for (String cue : CUES) {
                if (startsWith(text, i, cue)) {
                    return behind(text, i, i + cue.length());
                }
            }
        }
        return null;
    }

    /** The name behind a cue, past a colon or equals sign and a filling word. */
    private static String behind(String text, int cue, int from) {
        int at = from;
        boolean stated = false;
        while (at < text.length() && " :=".indexOf(text.charAt(at)) >= 0) {
            stated |= text.charAt(at) != ' ';
            at++;
        }
        if (at == from) {
            return null;
        }
        int word = nameEnd(text, at);
        if (!stated && word < text.length() && text.charAt(word) == ' ' && FILLERS.contains(text.substring(at, word))) {
            at = word + 1;
        }
        String quoted = quoted(text, at);
        boolean plainName = startsWith(text, cue, "name");
        if (quoted != null) {
            return plainName ? null : quoted;
        }
        boolean meant = stated && (!plainName || text.indexOf('@', at, word) > 0)
                || !stated && (endsWith(text, cue, "for ") || endsWith(text, cue, "by "));
        return meant ? name(text, at, nameEnd(text, at)) : null;
    }

    private static String quoted(String text, int at) {
        int kind = at < text.length() ? OPEN.indexOf(text.charAt(at)) : -1;
        int end = kind < 0 ? -1 : text.indexOf(CLOSE.charAt(kind), at + 1, Math.min(text.length(), at + 1 + LONGEST_NAME));
        String name = end > at + 1 ? text.substring(at + 1, end) : null;
        return name != null && name.indexOf(' ') < 0 && name.indexOf('=') < 0 ? name : null;
    }

    private static String name(String text, int from, int to) {
        int end = to;
        while (end > from && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ':')) {
            end--;
        }
        String name = text.substring(from, end);
        return name.isEmpty() || to - from > LONGEST_NAME || NO_NAMES.contains(name) || name.equals("-") || name.equals("--") ? null : name;
    }

    /** Where the word ends, or where it has become longer than a name can be. */
    private static int nameEnd(String text, int from) {
        int longest = Math.min(text.length(), from + LONGEST_NAME + 1);
        int end = from;
        while (end < longest && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean startsWith(String text, int at, String word) {
        return text.regionMatches(true, at, word, 0, word.length());
    }

    private static boolean endsWith(String text, int at, String word) {
        return at >= word.length() && startsWith(text, at - word.length(), word);
    }
}
