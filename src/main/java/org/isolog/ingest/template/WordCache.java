package org.isolog.ingest.template;

/**
 * The words of messages with what {@link Mask} makes of them: the same constant words come again in every message. A word has one place
 * by its hash, and the next word of that place takes it over, so the memory is bounded. For one thread.
 */
final class WordCache {
    private static final int BITS = 12;
    /** Longer words are mostly ids that never come again. */
    private static final int LONGEST = 24;

    private final Mask mask = new Mask();
    private final String[] written = new String[1 << BITS];
    private final MaskedWord[] masked = new MaskedWord[1 << BITS];

    /**
     * The word between two places of the text, masked.
     *
     * @param hash of its characters, as {@link String#hashCode}
     */
    MaskedWord masked(String text, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return MaskedWord.of(mask.apply(text, from, to));
        }
        int place = hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
        String known = written[place];
        if (known == null || known.length() != to - from || !text.startsWith(known, from)) {
            String word = text.substring(from, to);
            String made = mask.apply(text, from, to);
            written[place] = word;
            masked[place] = MaskedWord.of(made.equals(word) ? word : made);
        }
        return masked[place];
    }
}
