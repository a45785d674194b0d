package org.isolog.investigation;

import org.isolog.core.IsologException;

/**
 * Seeds of repeated trials: {@code first}, {@code first + 1}, …
 *
 * @param count of the trials, 1 to 100
 */
public record Seeds(long first, int count) {
    private static final int MOST = 100;

    public Seeds {
        if (count < 1 || count > MOST) {
            throw new IsologException("SEEDS", "The number of seeds must be 1 to " + MOST + ", not " + count + ".");
        }
    }

    public static Seeds one(long seed) {
        return new Seeds(seed, 1);
    }
}
