package org.isolog.features.columns;

/**
 * A 64-bit hash of texts and of pairs of hashes; the same on every machine and in every version, since it is stored in models.
 *
 * <p>FNV-1a (Fowler, Noll, Vo) over UTF-16 units, finished with the mixer of SplitMix64 (Steele, Lea, Flood 2014). With a
 * million distinct values the chance of any collision is below 3e-8.
 */
public final class Hash64 {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash64() {
    }

    public static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    public static long of(CharSequence text, int from, int to) {
        long hash = OFFSET;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mix(hash);
    }

    /** Of the first characters of an array: the same as of a text of them. */
    static long of(char[] text, int length) {
        long hash = OFFSET;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ text[i]) * PRIME;
        }
        return mix(hash);
    }

    /** A hash of the ordered pair. */
    public static long pair(long first, long second) {
        return mix(first * PRIME + Long.rotateLeft(second, 31));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
