package org.isolog.ui.common.charts;

import java.util.stream.LongStream;

/** Round numbers along an axis. */
final class Ticks {
    private Ticks() {
    }

    /** From 0 up to at least the given number, in equal round steps (1, 2, 2.5 or 5 times a power of ten), about as many as wanted. */
    static double[] upTo(double most, int wanted) {
        double step = step(most <= 0 ? 1 : most, wanted);
        int count = (int) Math.ceil((most <= 0 ? 1 : most) / step - 1e-9);
        return LongStream.rangeClosed(0, count).mapToDouble(i -> i * step).toArray();
    }

    /** 0 and the powers of ten up to at least the given number, for a logarithmic axis of counts. */
    static double[] powersUpTo(double most) {
        int powers = Math.max(1, (int) Math.ceil(Math.log10(Math.max(1, most)) - 1e-9));
        double[] ticks = new double[powers + 2];
        for (int i = 0; i <= powers; i++) {
            ticks[i + 1] = Math.pow(10, i);
        }
        return ticks;
    }

    private static double step(double most, int wanted) {
        double raw = most / wanted;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double rest = raw / power;
        double factor = rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 2.5 && power >= 10 ? 2.5 : rest <= 5 ? 5 : 10;
        return factor * power;
    }
}
