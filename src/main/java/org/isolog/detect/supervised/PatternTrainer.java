package org.isolog.detect.supervised;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Progress;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.ensemble.EnsembleModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Grows a random forest on labelled patterns with Tribuo. Each tree is a task of its own with a seed of its own, so that the forest
 * does not depend on how many threads there are; Tribuo itself grows one after the other.
 */
final class PatternTrainer {
    private static final OffsetDateTime NO_TIME = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
    private static final LabelFactory LABELS = new LabelFactory();
    private static final Label MALICIOUS = new Label("malicious");
    private static final Label EXPECTED = new Label("expected");
    /** In every row: Tribuo drops rows without any feature. */
    private static final String ALWAYS = "\u0000always";
    private static final int TREES = 100;
    private static final int DEPTH = 8;
    private static final float LEAST_IN_LEAF = 1;

    private PatternTrainer() {
    }

    static PatternForest train(LabelledPatterns patterns, long seed, Progress progress) {
        QuietTribuo.prepare();
        MutableDataset<Label> dataset = dataset(patterns);
        List<FlatTree> trees = IntStream.range(0, TREES).parallel().mapToObj(tree -> {
            progress.checkCancelled();
            return tree(dataset, patterns.names(), seed + tree);
        }).toList();
        double share = (1.0 + patterns.maliciousCount()) / (2.0 + patterns.size());
        return new PatternForest(patterns.names(), patterns.size(), share, trees);
    }

    private static FlatTree tree(MutableDataset<Label> dataset, List<String> names, long seed) {
        float fraction = (float) (1 / Math.sqrt(names.size() + 1.0));
        CARTClassificationTrainer cart = new CARTClassificationTrainer(DEPTH, LEAST_IN_LEAF, 0, fraction, new GiniIndex(), seed);
        EnsembleModel<Label> one = new RandomForestTrainer<>(cart, new VotingCombiner(), 1, seed).train(dataset);
        return flat((TreeModel<Label>) one.getModels().getFirst(), names);
    }

    private static MutableDataset<Label> dataset(LabelledPatterns patterns) {
        MutableDataset<Label> dataset = new MutableDataset<>(new SimpleDataSourceProvenance("labelled patterns", NO_TIME, LABELS), LABELS);
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            ArrayExample<Label> example = new ArrayExample<>(patterns.malicious()[pattern] ? MALICIOUS : EXPECTED);
            example.add(ALWAYS, 1);
            for (int column = 0; column < patterns.names().size(); column++) {
                // Zeros are not told: Tribuo takes what is not there for 0, and its trees are faster for it.
                if (patterns.columns()[column][pattern] != 0) {
                    example.add(patterns.names().get(column), patterns.columns()[column][pattern]);
                }
            }
            dataset.add(example);
        }
        return dataset;
    }

    private static FlatTree flat(Model<Label> model, List<String> names) {
        ImmutableFeatureMap features = model.getFeatureIDMap();
        List<Node<Label>> nodes = new ArrayList<>(List.of(((TreeModel<Label>) model).getRoot()));
        List<int[]> told = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int at = 0; at < nodes.size(); at++) {
            if (nodes.get(at) instanceof SplitNode<Label> split) {
                told.add(new int[] {names.indexOf(features.get(split.getFeatureID()).getName()), nodes.size(), nodes.size() + 1});
                values.add(split.splitValue());
                nodes.add(split.getLessThanOrEqual());
                nodes.add(split.getGreaterThan());
            } else {
                told.add(new int[] {FlatTree.LEAF, FlatTree.LEAF, FlatTree.LEAF});
                values.add(share((LeafNode<Label>) nodes.get(at)));
            }
        }
        return new FlatTree(told.stream().mapToInt(one -> one[0]).toArray(), values.stream().mapToDouble(Double::doubleValue).toArray(),
                told.stream().mapToInt(one -> one[1]).toArray(), told.stream().mapToInt(one -> one[2]).toArray());
    }

    private static double share(LeafNode<Label> leaf) {
        Label malicious = leaf.getDistribution().get(MALICIOUS.getLabel());
        return malicious == null ? 0 : Math.clamp(malicious.getScore(), 0.0, 1.0);
    }
}
