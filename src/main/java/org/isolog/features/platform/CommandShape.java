package org.isolog.features.platform;

/**
 * What a command line looks like, whatever it says. Encoded and obfuscated ones are long, hold long runs of letters and digits, use
 * symbols that commands seldom need, or spread over many different characters.
 *
 * @param length  characters
 * @param run     the longest run of characters of the base64 alphabet (RFC 4648) without a path separator
 * @param symbols characters that quote, escape, join or index in a shell
 * @param entropy of the characters (Shannon), in hundredths of a bit
 */
record CommandShape(int length, int run, int symbols, int entropy) {
    private static final String SYMBOLS = "^`'\"+,;()[]{}$%|&!~";
    private static final int CLASSES = 128;
    private static final double LN2 = StrictMath.log(2);

    static CommandShape of(String text) {
        int[] counts = new int[CLASSES];
        int run = 0;
        int longest = 0;
        int symbols = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            counts[Math.min(c, CLASSES - 1)]++;
            run = encodes(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
            symbols += SYMBOLS.indexOf(c) >= 0 ? 1 : 0;
        }
        return new CommandShape(text.length(), longest, symbols, (int) Math.round(100 * entropy(counts, text.length())));
    }

    private static boolean encodes(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '=';
    }

    private static double entropy(int[] counts, int length) {
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                bits -= (double) count / length * StrictMath.log((double) count / length) / LN2;
            }
        }
        return bits;
    }
}
