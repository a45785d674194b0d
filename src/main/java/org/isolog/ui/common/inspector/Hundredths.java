package org.isolog.ui.common.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds numbers to hundredths so that what is shown still adds up to the rounded total: the largest-remainder method. No number is off
 * by more than one hundredth.
 */
final class Hundredths {
    private Hundredths() {
    }

    static double[] addingUpTo(double total, double... parts) {
        long wanted = Math.round(total * 100);
        long[] floors = new long[parts.length];
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            floors[i] = (long) Math.floor(parts[i] * 100);
            sum += floors[i];
        }
        List<Integer> byRemainder = IntStream.range(0, parts.length).boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> parts[i] * 100 - floors[i]).reversed()).toList();
        long missing = Math.clamp(wanted - sum, 0, parts.length);
        byRemainder.subList(0, (int) missing).forEach(i -> floors[i]++);
        return IntStream.range(0, parts.length).mapToDouble(i -> floors[i] / 100.0).toArray();
    }
}
