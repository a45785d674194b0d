package org.isolog.investigation;

import java.util.List;
import java.util.Locale;
import org.isolog.core.Progress;
import org.isolog.detect.AlertThreshold;
import org.isolog.detect.anomaly.ForestSettings;
import org.isolog.detect.table.TableModel;
import org.isolog.detect.table.TableRows;
import org.isolog.detect.table.TableScores;

/**
 * One training and scoring of a detector, without labels.
 *
 * @param channels     names of its kinds of evidence
 * @param evidence     scores of each of them
 * @param scores       of the rows asked for
 * @param threshold    least score of an alert
 * @param trainingRows rows the detector learned from
 */
record Trial(List<String> channels, double[][] evidence, double[] scores, double threshold, int trainingRows) {
    /** Three times as many as usual: figures then depend on the seed little more than half as much. */
    private static final int TREES = 300;
    private static final int SAMPLES = 256;
    /** Share of normal training rows that are kept apart to find the threshold. */
    private static final double HELD_OUT = 0.2;

    /** What can be tried. */
    enum Detector {
        DEFAULT, FOREST;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private Trial onItself(TableRows rows, long seed) {
            if (this == FOREST) {
                return of(ForestTrial.onItself(rows.names(), rows.columns(), rows.rows(), ForestSettings.plain(TREES, SAMPLES, seed)));
            }
            TableScores scores = TableModel.ofMixed(rows, seed, Progress.silent()).calibration();
            return of(scores, AlertThreshold.ofMixed(scores.combined()), rows.rows());
        }

        private Trial onNormal(TableRows normal, TableRows rows, long seed) {
            if (this == FOREST) {
                return of(ForestTrial.onNormal(normal.names(), normal.columns(), normal.rows(), rows.columns(), rows.rows(),
                        ForestSettings.baseline(TREES, SAMPLES, seed)));
            }
            RowSplit split = new RowSplit(normal.rows(), seed);
            int[] heldOut = split.take(Math.max(1, (int) (HELD_OUT * normal.rows())));
            int[] others = split.take(normal.rows());
            int[] drawn = others.length == 0 ? heldOut : others;
            TableModel.Trained trained = TableModel.ofNormal(normal.pick(drawn), normal.pick(heldOut), seed, Progress.silent());
            return of(trained.model().score(rows, false), AlertThreshold.ofNormal(trained.calibration().combined()), drawn.length);
        }
    }

    /** @param normal rows to train on, or null to train on the rows that are scored */
    static Trial run(Detector detector, TableRows normal, TableRows rows, long seed) {
        return normal == null ? detector.onItself(rows, seed) : detector.onNormal(normal, rows, seed);
    }

    private static Trial of(ForestTrial forest) {
        return new Trial(List.of("forest"), new double[][] {forest.scores()}, forest.scores(), forest.threshold(), forest.trainingRows());
    }

    private static Trial of(TableScores scores, double threshold, int trainingRows) {
        return new Trial(scores.channels(), scores.spreads(), scores.combined(), threshold, trainingRows);
    }
}
