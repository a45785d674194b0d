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
        AtomicLong done = new AtomicLong();
        int blocks = (rows.length + BLOCK - 1) / BLOCK;
        ThreadLocal<Workspace> workspaces = ThreadLocal.withInitial(this::workspace);
        IntStream.range(0, blocks).parallel().forEach(block -> {
            progress.checkCancelled();
            Workspace workspace = workspaces.get();
            int from = block * BLOCK;
            int to = Math.min(rows.length, from + BLOCK);
            features.fill(rows, from, to, workspace.columns);
            scoring.suspicion(workspace.columns, to - from, workspace.scores);
            System.arraycopy(workspace.scores, 0, scores, from, to - from);
            progress.report(done.addAndGet(to - from), rows.length);
        });
        return scores;
    }

    private record Workspace(float[][] columns, double[] scores) {
    }

    private Workspace workspace() {
        float[][] columns = new float[features.names().size()][];
        // Of the thousand words of the lesson the trees ask for a few hundred: the others are not worth their memory traffic.
        scoring.usedColumns().forEach(column -> columns[column] = new float[BLOCK]);
        return new Workspace(columns, new double[BLOCK]);
    }
}
