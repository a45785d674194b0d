package org.isolog.investigation;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.isolog.core.LearnedInfo;
import org.isolog.core.LearnedRank;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.detect.BoundModel;
import org.isolog.detect.supervised.PatternForest;

/**
 * The findings of a run in the order that was learned from labels, and what was learned of each. Scores stay as they are.
 *
 * @param ranking in the learned order, or by score where nothing was learned
 * @param learned by rank; null where nothing was learned
 */
record LearnedOrder(Ranking ranking, LearnedRank[] learned) {

    static LearnedOrder of(Investigation investigation, int model, BoundModel bound, Ranking byScore, Progress progress) {
        Optional<LearnedInfo> used = investigation.store().learned().used(model);
        if (used.isEmpty() || byScore.findings() == 0) {
            return new LearnedOrder(byScore, null);
        }
        PatternForest forest = PatternForest.fromBytes(investigation.store().learned().bytes(used.get().id()));
        Scores scores = byScore.scores();
        int[] rows = Arrays.stream(byScore.rows()).map(row -> bound.events().rowOf(scores.eventId(row))).toArray();
        double[] probability = forest.probability(EvidenceRows.of(bound, rows, forest.names(), progress), rows.length);
        double[] keys = new double[rows.length];
        Arrays.setAll(keys, i -> forest.key(BoundModel.bitsOf(scores.score(byScore.rows()[i])), probability[i]));
        int[] order = IntStream.range(0, rows.length).toArray();
        IntArrays.quickSort(order, (a, b) -> keys[a] != keys[b] ? Double.compare(keys[b], keys[a]) : Integer.compare(a, b));
        LearnedRank[] learned = new LearnedRank[rows.length];
        int[] positions = new int[rows.length];
        for (int rank = 0; rank < order.length; rank++) {
            positions[rank] = byScore.rows()[order[rank]];
            learned[rank] = new LearnedRank(scores.eventId(positions[rank]), probability[order[rank]], order[rank] + 1);
        }
        return new LearnedOrder(new Ranking(scores, positions, byScore.ascending()), learned);
    }
}
