package org.isolog.ingest.pseudonym;

import java.util.HashMap;
import java.util.Map;

/** Replaces known names in texts wherever they stand as words, whatever their case; of names that begin alike the longest. */
final class NameTrie {
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(2);
        private String replacement;
    }

    private final Node root = new Node();
    private int names;

    void put(String name, String replacement) {
        Node node = root;
        for (int i = 0; i < name.length(); i++) {
            node = node.next.computeIfAbsent(folded(name.charAt(i)), any -> new Node());
        }
        if (node.replacement == null) {
            node.replacement = replacement;
            names++;
        }
    }

    int size() {
        return names;
    }

    String replaced(String text) {
        StringBuilder result = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!startsWord(text, i)) {
                continue;
            }
            int end = -1;
            Node node = root.next.get(folded(text.charAt(i)));
            Node found = null;
            for (int at = i + 1; node != null; at++) {
                if (node.replacement != null && endsWord(text, at)) {
                    end = at;
                    found = node;
                }
                node = at < text.length() ? node.next.get(folded(text.charAt(at))) : null;
            }
            if (found != null) {
                result = (result == null ? new StringBuilder(text.length() + 32) : result).append(text, copied, i).append(found.replacement);
                copied = end;
                i = end - 1;
            }
        }
        return result == null ? text : result.append(text, copied, text.length()).toString();
    }

    private static char folded(char c) {
        return Character.toLowerCase(c);
    }

    // After a letter or digit no word begins, except behind an escape such as %40, \n or \u003d.
    private static boolean startsWord(String text, int at) {
        if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
            return true;
        }
        return at >= 3 && text.charAt(at - 3) == '%' && isHex(text, at - 2, at)
                || at >= 2 && text.charAt(at - 2) == '\\' && "nrtbf".indexOf(text.charAt(at - 1)) >= 0
                || at >= 6 && text.charAt(at - 6) == '\\' && text.charAt(at - 5) == 'u' && isHex(text, at - 4, at);
    }

    private static boolean endsWord(String text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at)) || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean isHex(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
