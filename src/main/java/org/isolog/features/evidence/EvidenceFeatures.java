package org.isolog.features.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.FeatureSource;
import org.isolog.features.text.TermWeights;

/** The evidence features of a case's events. Columns that the events have nothing for are missing throughout. */
public final class EvidenceFeatures implements FeatureSource {
    private final List<String> names;
    private final List<Feature> features = new ArrayList<>();
    private final List<Evidence> evidence;
    private final TermWeights terms;
    private final TermWeights.Bound boundTerms;
    private final int rows;

    EvidenceFeatures(ColumnPool pool, List<Evidence> evidence, TermWeights terms) {
        this.evidence = evidence;
        this.terms = terms;
        rows = pool.events().rows();
        List<String> all = new ArrayList<>();
        for (Evidence one : evidence) {
            all.add(one.name());
            features.add(one.bind(pool));
        }
        for (String words : terms.words()) {
            all.add(SPARSE + words);
        }
        names = List.copyOf(all);
        boundTerms = pool.events().text() == null ? null : terms.bind(pool.events().text());
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
    public void fill(int[] which, int from, int to, float[][] columns) {
        int dense = features.size();
        for (int i = 0; i < dense; i++) {
            if (columns[i] != null) {
                fillDense(features.get(i), which, from, to, columns[i]);
            }
        }
        boolean wanted = false;
        for (int i = dense; i < columns.length; i++) {
            if (columns[i] != null) {
                Arrays.fill(columns[i], 0, to - from, 0);
                wanted = true;
            }
        }
        if (wanted && boundTerms != null) {
            for (int at = from; at < to; at++) {
                boundTerms.fill(which[at], at - from, columns, dense);
            }
        }
    }

    private static void fillDense(Feature feature, int[] which, int from, int to, float[] column) {
        if (feature == null) {
            Arrays.fill(column, 0, to - from, Float.NaN);
            return;
        }
        for (int at = from; at < to; at++) {
            column[at - from] = feature.value(which[at]);
        }
    }

    @Override
    public Reason reason(int column, Event event, int row) {
        if (column >= features.size()) {
            return terms.reason(column - features.size());
        }
        Feature feature = features.get(column);
        return feature == null ? new Reason.Missing(evidence.get(column).name()) : feature.reason(event, row);
    }
}
