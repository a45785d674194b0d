package org.isolog.investigation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.isolog.core.IsologException;
import org.isolog.ingest.table.Table;

/** Reads which rows of a labelled table are anomalies. */
final class Labels {
    /** Also those of the logs of supercomputers (a dash) and of HDFS's event traces (success). */
    private static final Set<String> NORMAL = Set.of("false", "f", "no", "n", "normal", "benign", "expected", "legitimate", "success", "-");
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?");

    private Labels() {
    }

    /**
     * True for anomalies: 0 and 1, true and false, or words of which normal, benign, legitimate, expected, success, no, n, false, f and a
     * dash (with or without a dot behind) are normal and all others anomalies.
     *
     * @param place the table's file, for messages
     * @throws IsologException if there is no such column, a label is missing, the labels are other numbers, or all rows are alike
     */
    static boolean[] read(Table table, String column, Object place) {
        requireColumn(table, column, place);
        String[] values = table.column(column);
        boolean[] labels = new boolean[values.length];
        int anomalies = 0;
        for (int row = 0; row < values.length; row++) {
            labels[row] = isMalicious(values[row], place + ", column " + column + ", row " + (row + 1));
            anomalies += labels[row] ? 1 : 0;
        }
        if (anomalies == 0 || anomalies == labels.length) {
            throw new IsologException("LABEL-ONE-KIND", place + ": column " + column + " calls all " + labels.length + " rows "
                    + (anomalies == 0 ? "normal" : "anomalies (none is 0, false, normal or benign)") + ". A measure needs rows of both kinds.");
        }
        return labels;
    }

    static void requireColumn(Table table, String column, Object place) {
        if (table.column(column) == null) {
            throw new IsologException("LABEL-COLUMN", place + " has no column " + column + ". Its columns are " + shortened(table.names()) + ".");
        }
        if (table.column(column + " (2)") != null) {
            throw new IsologException("LABEL-COLUMN", place + " has more than one column " + column + ". Rename or remove the others.");
        }
    }

    /** @param place for the message @throws IsologException if the label is missing or a number besides 0 and 1 */
    static boolean isMalicious(String value, String place) {
        String word = value.toLowerCase(Locale.ROOT);
        if (word.endsWith(".") && word.length() > 1) {
            word = word.substring(0, word.length() - 1);
        }
        if (NORMAL.contains(word)) {
            return false;
        }
        boolean number = NUMBER.matcher(word).matches();
        if (number && Double.parseDouble(word) == 0) {
            return false;
        }
        if (word.isEmpty() || number && Double.parseDouble(word) != 1) {
            throw new IsologException("LABEL-VALUE", place + ": the label " + (word.isEmpty() ? "is empty" : "is " + word)
                    + ". Labels are 0 and 1, true and false, or normal and names of attacks.");
        }
        return true;
    }

    /** Names for a message. */
    static String shortened(List<String> all) {
        String names = String.join(", ", all);
        return names.length() > 300 ? names.substring(0, 300) + "…" : names;
    }
}
