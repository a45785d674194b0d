package org.isolog.detect.table;

import java.util.List;

/**
 * Scores in spreads (see {@link TableModel}).
 *
 * @param channels names of the kinds of evidence
 * @param spreads  by kind of evidence, then by row
 * @param combined the highest of each row
 */
public record TableScores(List<String> channels, double[][] spreads, double[] combined) {
    static TableScores of(List<String> channels, double[][] spreads) {
        double[] combined = spreads[0].clone();
        for (double[] channel : spreads) {
            for (int row = 0; row < combined.length; row++) {
                combined[row] = Math.max(combined[row], channel[row]);
            }
        }
        return new TableScores(channels, spreads, combined);
    }
}
