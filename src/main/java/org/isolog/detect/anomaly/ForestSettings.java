package org.isolog.detect.anomaly;

import org.isolog.core.IsologException;

/**
 * How a forest is grown.
 *
 * @param trees           number of trees, 1..1000
 * @param samples         rows drawn for each tree without replacement, 2..65536
 * @param seed            of every random choice
 * @param choice          how a split chooses its feature
 * @param populationShare share of splits, 0..1, drawn from the range of the whole training data instead of the node's own rows.
 *                        Such a split may cut off a side without rows, where later rows that are unlike the sample end early
 *                        (the idea of Sternby, Thormarker, Liljenstam, "Anomaly Detection Forest", ECAI 2020). 0 is the plain forest
 * @param margin          by which share of its width that range is widened on both sides, 0 or more; a feature that is constant in
 *                        training is widened by that share of its size, at least of 1
 */
public record ForestSettings(int trees, int samples, long seed, FeatureChoice choice, double populationShare, double margin) {

    public ForestSettings {
        require(trees >= 1 && trees <= 1000, "The number of trees must be 1 to 1000, not " + trees + ".");
        require(samples >= 2 && samples <= 65_536, "The samples a tree must be 2 to 65536, not " + samples + ".");
        require(populationShare >= 0 && populationShare <= 1, "The population share must be 0 to 1, not " + populationShare + ".");
        require(margin >= 0 && margin <= 1e6, "The margin must be 0 or more, not " + margin + ".");
    }

    /** The plain forest of Liu, Ting and Zhou (2008): every feature weighs the same. */
    public static ForestSettings plain(int trees, int samples, long seed) {
        return new ForestSettings(trees, samples, seed, FeatureChoice.EQUAL, 0, 0);
    }

    /**
     * For training on rows that are known to be normal. A plain forest never splits on what does not vary in training, so it is blind
     * to values beyond it: here every split is drawn from the range of the whole training data, made three times as wide.
     */
    public static ForestSettings baseline(int trees, int samples, long seed) {
        return plain(trees, samples, seed).withPopulation(1, 1);
    }

    public ForestSettings withPopulation(double share, double newMargin) {
        return new ForestSettings(trees, samples, seed, choice, share, newMargin);
    }

    public ForestSettings withChoice(FeatureChoice newChoice) {
        return new ForestSettings(trees, samples, seed, newChoice, populationShare, margin);
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IsologException("SETTINGS", otherwise);
        }
    }
}
