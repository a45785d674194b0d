package org.isolog.detect.anomaly;

/** How a split chooses its feature among those that vary. */
public enum FeatureChoice {
    /** Every feature alike, as in the isolation forest of Liu, Ting and Zhou (2008). Right where units differ from feature to feature. */
    EQUAL,
    /**
     * In proportion to the range of the feature in the node, as in the random cut forest (Guha, Mishra, Roy, Schrijvers, "Robust Random Cut
     * Forest Based Anomaly Detection on Streams", ICML 2016). Right where all features have one unit: a feature that only varies by
     * chance, over a short range, then seldom decides.
     */
    BY_RANGE
}
