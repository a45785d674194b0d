package org.isolog.features.evidence;

import java.util.Arrays;
import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.FeatureSource;

/** The evidence features of a case's events. Columns that the events have nothing for are missing throughout. */
public final class EvidenceFeatures implements FeatureSource {
    private final EvidenceModel model;
    private final List<Evidence> evidence;
    private final List<String> names;
    /** Null stands for what the events have nothing for. */
    private final List<Feature> features;
    private final int rows;

    EvidenceFeatures(ColumnPool pool, EvidenceModel model) {
        this.model = model;
        evidence = model.evidence();
        rows = pool.events().rows();
        names = evidence.stream().map(Evidence::name).toList();
        features = evidence.parallelStream().map(one -> one.bind(pool)).toList();
    }

    /** What is usual, by which the features are judged. */
    public EvidenceModel model() {
        return model;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public Channel channel(int column) {
        return evidence.get(column).channel();
    }

    @Override
    public String subject(int column) {
        return evidence.get(column).subject();
    }

    @Override
    public void fill(int[] which, int from, int to, float[][] columns) {
        for (int i = 0; i < features.size(); i++) {
            if (columns[i] != null) {
                if (features.get(i) == null) {
                    Arrays.fill(columns[i], 0, to - from, Float.NaN);
                } else {
                    features.get(i).fill(which, from, to, columns[i]);
                }
            }
        }
    }

    @Override
    public Reason reason(int column, Event event, int row) {
        Feature feature = features.get(column);
        return feature == null ? new Reason.Missing(evidence.get(column).name()) : feature.reason(event, row);
    }
}
