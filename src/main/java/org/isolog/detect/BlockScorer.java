package org.isolog.detect;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.isolog.features.FeatureSource;

/**
 * Scores rows in blocks that fit the processor's cache, several blocks at once on the common pool. The result does not depend on how
 * many threads there are.
 */
final class BlockScorer {
    private static final int BLOCK = 4096;

    private final Scoring scoring;
    private final FeatureSource features;

    BlockScorer(Scoring scoring, FeatureSource features) {
        this.scoring = scoring;
        this.features = features;
    }

    /** @return the suspicion of each row, in the order of {@code rows} */
    double[] score(int[] rows, Progress progress) {
        double[] scores = new double[rows.length];
        blocks(rows, 1, progress, (workspace, from, count) -> {
            scoring.suspicion(workspace.columns, count, workspace.out[0]);
            System.arraycopy(workspace.out[0], 0, scores, from, count);
        });
        return scores;
    }

    /** @return the bits of each channel, by channel in the order of the scoring, then in the order of {@code rows} */
    double[][] bits(int[] rows, Progress progress) {
        int channels = scoring.channels().size();
        double[][] bits = new double[channels][rows.length];
        blocks(rows, channels, progress, (workspace, from, count) -> {
            scoring.bits(workspace.columns, count, workspace.out);
            for (int channel = 0; channel < channels; channel++) {
                System.arraycopy(workspace.out[channel], 0, bits[channel], from, count);
            }
        });
        return bits;
    }

    private void blocks(int[] rows, int outputs, Progress progress, Block work) {
        AtomicLong done = new AtomicLong();
        int blocks = (rows.length + BLOCK - 1) / BLOCK;
        ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(() -> workspace(outputs));
        IntStream.range(0, blocks).parallel().forEach(block -> {
            progress.checkCancelled();
            Workspace workspace = workspaces.get();
            int from = block * BLOCK;
            int to = Math.min(rows.length, from + BLOCK);
            features.fill(rows, from, to, workspace.columns);
            work.run(workspace, from, to - from);
            progress.report(done.addAndGet(to - from), rows.length);
        });
    }

    private interface Block {
        void run(Workspace filled, int from, int count);
    }

    private record Workspace(float[][] columns, double[][] out) {
    }

    private Workspace workspace(int outputs) {
        float[][] columns = new float[features.names().size()][];
        // Of the thousand words of the lesson the trees ask for a few hundred: the others are not worth their memory traffic.
        scoring.usedColumns().forEach(column -> columns[column] = new float[BLOCK]);
        return new Workspace(columns, new double[outputs][BLOCK]);
    }
}
