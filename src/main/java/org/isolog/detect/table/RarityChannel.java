package org.isolog.detect.table;

import java.util.Arrays;
import java.util.stream.IntStream;

/** How rare the values of a row are, each in its column: the sum of their bits (histogram-based outlier score: Goldstein, Dengel, 2012). */
final class RarityChannel implements Channel {
    private final ColumnRarity[] columns;

    RarityChannel(TableRows training) {
        this.columns = new ColumnRarity[training.columns().length];
        Arrays.setAll(columns, column -> new ColumnRarity(training.columns()[column], training.rows(), training.categories()[column]));
    }

    @Override
    public String name() {
        return "rarity";
    }

    @Override
    public double[] score(TableRows rows, boolean known) {
        double[] scores = new double[rows.rows()];
        IntStream.range(0, scores.length).parallel().forEach(row -> {
            for (int column = 0; column < columns.length; column++) {
                scores[row] += columns[column].bits(rows.columns()[column][row]);
            }
        });
        return scores;
    }

    @Override
    public double baseScore() {
        return 0;
    }

    @Override
    public double[] parts(TableRows rows, int row, boolean known) {
        double[] parts = new double[columns.length];
        Arrays.setAll(parts, column -> columns[column].bits(rows.columns()[column][row]));
        return parts;
    }
}
