package org.isolog.samples;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Random choices of a made world: one named algorithm and a seed, so that the same calls give the same world everywhere. */
public final class Chance {
    private final RandomGenerator random;

    public Chance(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Whole number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** True in this share of calls. */
    public boolean in(double share) {
        return random.nextDouble() < share;
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices; each is half as likely as the one before it: what people do most, second most, … */
    public <T> T habit(List<T> choices) {
        int index = 0;
        while (index < choices.size() - 1 && random.nextBoolean()) {
            index++;
        }
        return choices.get(index);
    }

    /** A size in bytes: log-normal, as sizes of files and pages are. {@code spread} is the standard deviation of the logarithm. */
    public long size(double median, double spread) {
        return Math.max(1, Math.round(median * StrictMath.exp(random.nextGaussian() * spread)));
    }

    /** Text of that many characters of the alphabet. */
    public String text(int length, String alphabet) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
