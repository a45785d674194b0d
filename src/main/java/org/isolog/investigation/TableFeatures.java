package org.isolog.investigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.isolog.detect.table.TableRows;
import org.isolog.ingest.table.Table;

/**
 * Turns the columns of a table into features, as learned from its training rows.
 *
 * <ul>
 * <li>A column is numeric if at least nine in ten of its values are numbers; what is no number there is missing.</li>
 * <li>Any other column counts by rarity, -log2 of the share of training rows with the value, where an unseen value counts as half
 *     a row. It is left out if more than half of its values are different, as in identifiers and times: all of them are rare.</li>
 * <li>A column without any value, or with one only, is kept: later rows may differ from it.</li>
 * </ul>
 * Empty texts and the usual words for nothing (NA, NaN, null, none, ?, -) are missing.
 */
final class TableFeatures {
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "?", "-");
    private static final double NUMERIC_SHARE = 0.9;

    private final List<String> names = new ArrayList<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final List<Integer> totals = new ArrayList<>();

    private TableFeatures() {
    }

    /** @param without the column that must not be looked at */
    static TableFeatures learn(Table training, String without) {
        TableFeatures features = new TableFeatures();
        for (int column = 0; column < training.names().size(); column++) {
            if (!training.names().get(column).equals(without)) {
                features.learn(training.names().get(column), training.columns().get(column));
            }
        }
        return features;
    }

    private void learn(String name, String[] values) {
        Map<String, Integer> seen = new HashMap<>();
        int present = 0;
        int numbers = 0;
        for (String value : values) {
            if (!isMissing(value)) {
                present++;
                numbers += Float.isNaN(number(value)) ? 0 : 1;
                seen.merge(value, 1, Integer::sum);
            }
        }
        boolean numeric = numbers >= NUMERIC_SHARE * present;
        if (numeric || seen.size() <= present / 2) {
            names.add(name);
            counts.add(numeric ? Map.of() : seen);
            totals.add(numeric ? 0 : present);
        }
    }

    private static boolean isMissing(String value) {
        return value.length() <= 4 && NOTHING.contains(value.toLowerCase(Locale.ROOT));
    }

    private static float number(String value) {
        char first = value.charAt(0);
        if (first > '9' || first < '+') {
            return Float.NaN;
        }
        try {
            return Float.parseFloat(value);
        } catch (NumberFormatException notANumber) {
            return Float.NaN;
        }
    }

    /** Names of the columns that became features. */
    List<String> names() {
        return List.copyOf(names);
    }

    TableRows rows(Table table) {
        return new TableRows(names, encode(table), table.rows());
    }

    /** The rows as numbers, one array a feature; NaN where missing. */
    float[][] encode(Table table) {
        float[][] encoded = new float[names.size()][table.rows()];
        for (int feature = 0; feature < encoded.length; feature++) {
            String[] values = table.column(names.get(feature));
            for (int row = 0; row < values.length; row++) {
                encoded[feature][row] = encode(feature, values[row]);
            }
        }
        return encoded;
    }

    private float encode(int feature, String value) {
        if (isMissing(value)) {
            return Float.NaN;
        }
        int total = totals.get(feature);
        return total == 0 ? number(value) : (float) rarity(counts.get(feature).getOrDefault(value, 0), total);
    }

    private static double rarity(int count, int total) {
        return StrictMath.log(total / Math.max(count, 0.5)) / StrictMath.log(2);
    }
}
