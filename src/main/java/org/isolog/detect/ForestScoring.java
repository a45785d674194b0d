package org.isolog.detect;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.detect.anomaly.PathContributions;
import org.isolog.detect.anomaly.TrainedForest;

/** The forest alone, as in the tutorials' pipeline. A row is as suspicious as it is isolated by fewer splits than others. */
record ForestScoring(TrainedForest forest) implements Scoring {
    @Override
    public IntStream usedColumns() {
        return forest.usedColumns();
    }

    @Override
    public void suspicion(float[][] columns, int rows, double[] suspicion) {
        forest.score(columns, rows, suspicion);
        for (int row = 0; row < rows; row++) {
            suspicion[row] = forest.levelsSaved(suspicion[row]);
        }
    }

    @Override
    public List<Channel> channels() {
        return List.of(Channel.FOREST);
    }

    /** The forest alone has no calibration of its own: its score stands for bits. */
    @Override
    public void bits(float[][] columns, int rows, double[][] bits) {
        forest.score(columns, rows, bits[0]);
    }

    @Override
    public double score(double suspicion) {
        return forest.scoreOf(suspicion);
    }

    @Override
    public TakenApart takeApart(float[][] columns, int row) {
        PathContributions parts = forest.contributions(columns, row);
        return new TakenApart(parts.baseScore(), parts.score(),
                List.of(new TakenApart.Share(Channel.FOREST, Double.NaN, parts.levels(), parts.points())));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        byte[] trees = forest.toBytes();
        out.writeInt(trees.length);
        out.write(trees);
    }

    static ForestScoring read(DataInputStream in) throws IOException {
        return new ForestScoring(TrainedForest.fromBytes(in.readNBytes(in.readInt())));
    }
}
