package org.isolog.detect.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number for each category of a column: its rarity in bits, -log2 of the share of rows that have it. Of categories that are equally rare
 * each but the first one is a hair higher, so that no two have the same number. A category that was not seen counts as half a row.
 */
public final class CategoryNumbers {
    private static final double UNSEEN = 0.5;

    private final Map<String, Float> numbers = new HashMap<>();
    private final float unseen;

    /** @param counts rows of each category, at least one each */
    public CategoryNumbers(Map<String, Integer> counts) {
        long rows = counts.values().stream().mapToLong(Integer::longValue).sum();
        List<String> categories = new ArrayList<>(counts.keySet());
        categories.sort(Comparator.comparing((String category) -> -counts.get(category)).thenComparing(Comparator.naturalOrder()));
        float last = -1;
        for (String category : categories) {
            last = Math.max(Math.nextUp(last), rarity(counts.get(category), rows));
            numbers.put(category, last);
        }
        unseen = Math.max(Math.nextUp(last), rarity(UNSEEN, rows));
    }

    private static float rarity(double count, long rows) {
        return (float) ColumnRarity.log2(rows / count);
    }

    /** The number of a category. */
    public float of(String category) {
        return numbers.getOrDefault(category, unseen);
    }
}
