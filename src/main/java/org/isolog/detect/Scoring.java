package org.isolog.detect;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.detect.anomaly.TrainedForest;

/** How rows of features become scores, and how a score is taken apart. Immutable, safe for many threads. */
sealed interface Scoring permits ForestScoring, ChannelScoring {
    TrainedForest forest();

    /** The columns that {@link #suspicion} reads; others may be null. */
    IntStream usedColumns();

    /**
     * How suspicious rows are, in the scoring's own unit: higher is more.
     *
     * @param columns by column, then by row; NaN where missing
     * @param rows    at most a block of 4,096
     */
    void suspicion(float[][] columns, int rows, double[] suspicion);

    /** The channels that {@link #bits} tells apart, in a fixed order. */
    List<Channel> channels();

    /**
     * The calibrated surprise of each channel.
     *
     * @param columns as for {@link #suspicion}
     * @param bits    receives, by channel in the order of {@link #channels}, then by row; at least 0, higher is more suspicious
     */
    void bits(float[][] columns, int rows, double[][] bits);

    /** The score that people see, 0..1, rising with the suspicion. */
    double score(double suspicion);

    /** The score of one row taken apart. */
    TakenApart takeApart(float[][] columns, int row);

    void write(DataOutput out) throws IOException;
}
