package org.isolog.investigation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.isolog.detect.table.CategoryNumbers;
import org.isolog.detect.table.TableRows;
import org.isolog.ingest.table.Table;

/**
 * Turns the columns of a table into features, as learned from its training rows.
 *
 * <ul>
 * <li>A column is numeric if at least nine in ten of its values are numbers; what is no number there is missing.</li>
 * <li>Any other column holds categories and counts by rarity ({@link CategoryNumbers}). It is left out if more than half of its values are
 *     different, as in identifiers and times: all of them are rare.</li>
 * <li>A column without any value, or with one only, is kept: later rows may differ from it.</li>
 * <li>A column that only numbers ten rows or more, each value one more than that of the row before, is left out.</li>
 * </ul>
 * Empty texts and the usual words for nothing (NA, NaN, null, none, ?, -) are missing.
 */
final class TableFeatures {
    private static final Set<String> NOTHING = Set.of("", "na", "n/a", "nan", "null", "none", "?", "-");
    private static final double NUMERIC_SHARE = 0.9;
    private static final int LEAST_NUMBERED = 10;

    private final List<Feature> features = new ArrayList<>();

    /** @param categories whether the numbers stand for categories */
    private record Feature(String name, boolean categories, Function<String, Float> encoding) {
    }

    private TableFeatures() {
    }

    /** @param without the columns that must not be looked at */
    static TableFeatures learn(Table training, Set<String> without) {
        TableFeatures learned = new TableFeatures();
        for (int column = 0; column < training.names().size(); column++) {
            if (!without.contains(training.names().get(column))) {
                learned.learn(training.names().get(column), training.columns().get(column));
            }
        }
        return learned;
    }

    private void learn(String name, String[] values) {
        Map<String, Integer> seen = new HashMap<>();
        int present = 0;
        int numbers = 0;
        for (String value : values) {
            if (!isMissing(value)) {
                present++;
                numbers += Double.isNaN(TableNumbers.parse(value)) ? 0 : 1;
                seen.merge(value, 1, Integer::sum);
            }
        }
        boolean numeric = numbers >= NUMERIC_SHARE * present;
        if (numeric ? !numbersRows(values) : seen.size() <= present / 2) {
            features.add(new Feature(name, !numeric, numeric ? TableNumbers.learn(values)::encode : new CategoryNumbers(seen)::of));
        }
    }

    private static boolean isMissing(String value) {
        return value.length() <= 4 && NOTHING.contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean numbersRows(String[] values) {
        double first = values.length >= LEAST_NUMBERED ? TableNumbers.parse(values[0]) : Double.NaN;
        for (int row = 0; row < values.length; row++) {
            if (TableNumbers.parse(values[row]) != first + row) {
                return false;
            }
        }
        return true;
    }

    /** Names of the columns that became features. */
    List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    /** The rows as numbers; NaN where missing. */
    TableRows rows(Table table) {
        float[][] encoded = new float[features.size()][table.rows()];
        boolean[] categories = new boolean[encoded.length];
        for (int feature = 0; feature < encoded.length; feature++) {
            String[] values = table.column(features.get(feature).name());
            categories[feature] = features.get(feature).categories();
            for (int row = 0; row < values.length; row++) {
                encoded[feature][row] = isMissing(values[row]) ? Float.NaN : features.get(feature).encoding().apply(values[row]);
            }
        }
        return new TableRows(names(), encoded, categories, table.rows());
    }
}
