package org.isolog.ingest.template;

/**
 * The words of one message, masked, with their places in the message. What varies in its number of words is made one: dates, a number
 * with its unit, a size restated in parentheses, lists of ids. Used again for every message.
 */
final class MaskedWords {
    /** What stands behind so many words of a message is taken for one variable part. */
    static final int MOST = 80;
    private static final String RESTATED = "(" + Mask.ANY + ")";

    private final WordCache cache = new WordCache();
    private final MaskedWord[] words = new MaskedWord[MOST + 1];
    private final int[] from = new int[MOST + 1];
    private final int[] to = new int[MOST + 1];
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
            if (at < length) {
                at = readWord(at);
            }
        }
        maskDateNames();
        join();
    }

    /** @return where the word ends */
    private int readWord(int start) {
        int length = message.length();
        int at = start;
        int hash = 0;
        boolean digits = true;
        for (char c = message.charAt(at); c > ' '; c = at < length ? message.charAt(at) : ' ') {
            hash = 31 * hash + c;
            digits &= c >= '0' && c <= '9';
            at++;
        }
        boolean last = count == MOST;
        // numbers would push the words out of the cache
        add(last || digits ? MaskedWord.ANY : cache.masked(message, start, at, hash), start, last ? length : at);
        return at;
    }

    int count() {
        return count;
    }

    String word(int index) {
        return words[index].text();
    }

    boolean isMasked(int index) {
        return words[index].masked();
    }

    /**
     * Appends what stands in the message where the template has a variable part, without the constant text around it.
     *
     * @param any where the one variable part begins in the template's word; negative if there are several
     */
    void appendValue(int index, String template, int any, StringBuilder out) {
        int start = from[index];
        int end = to[index];
        if (any >= 0 && template.length() > Mask.ANY.length()) {
            int after = template.length() - any - Mask.ANY.length();
            if (end - start >= template.length() - Mask.ANY.length() && message.regionMatches(start, template, 0, any)
                    && message.regionMatches(end - after, template, template.length() - after, after)) {
                out.append(message, start + any, end - after);
                return;
            }
        }
        out.append(message, start, end);
    }

    private void add(MaskedWord word, int start, int end) {
        words[count] = word;
        from[count] = start;
        to[count] = end;
        count++;
    }

    private void maskDateNames() {
        for (int i = count - 2; i >= 0; i--) {
            if (words[i].dateName() && isMasked(i + 1)) {
                words[i] = MaskedWord.ANY;
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
    private boolean joinsLast(MaskedWord word, int end) {
        String text = word.text();
        String last = word(count - 1);
        if (word.unit() > 0 && last.endsWith(Mask.ANY)) {
            if (word.unit() < text.length()) {
                words[count - 1] = MaskedWord.of(last + text.substring(word.unit()));
            }
            to[count - 1] = end;
            dropRestated();
            return true;
        }
        boolean same = text.equals(last);
        boolean continues = last.equals(Mask.ANY) && text.length() == Mask.ANY.length() + 1 && text.startsWith(Mask.ANY)
                && !Character.isLetterOrDigit(text.charAt(text.length() - 1));
        if (same || continues) {
            words[count - 1] = word;
            to[count - 1] = end;
        }
        return same || continues;
    }

    private void dropRestated() {
        if (count > 1 && word(count - 1).startsWith(RESTATED) && word(count - 2).equals(Mask.ANY)) {
            words[count - 2] = MaskedWord.of(Mask.ANY + word(count - 1).substring(RESTATED.length()));
            to[count - 2] = to[count - 1];
            count--;
        }
    }
}
