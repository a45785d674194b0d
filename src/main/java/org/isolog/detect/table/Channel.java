package org.isolog.detect.table;

/**
 * One kind of evidence. Its scores have a unit of their own; higher is more anomalous. Scores add up by column: the base score plus the parts
 * of all columns is the score of a row.
 */
interface Channel {
    String name();

    /**
     * Scores all rows.
     *
     * @param known whether these are the very rows that were trained on, in the same order; a row is then not compared with itself
     */
    double[] score(TableRows rows, boolean known);

    /** Score of a row of which no column says anything. */
    double baseScore();

    /** What each column adds to the base score of a row. */
    double[] parts(TableRows rows, int row, boolean known);
}
