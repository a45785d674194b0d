package org.isolog.detect.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.detect.cluster.DensityClusters;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;

/**
 * Joins drafts of one pattern within a day: the same channels, sorts of reasons and kinds of entities, found as clusters of what the
 * drafts look like. So forty addresses that each try three passwords are one story. Only alerts: what hardly stands out looks alike.
 */
final class SharedPattern {
    private static final long DAY_MILLIS = 86_400_000L;

    private final EventColumns events;
    private final List<Draft> drafts;

    /** @param drafts at most {@link DensityClusters#MOST_POINTS} */
    SharedPattern(EventColumns events, List<Draft> drafts) {
        this.events = events;
        this.drafts = drafts;
    }

    void join(Groups groups) {
        int[] labels = DensityClusters.labels(vectors());
        List<Integer> byTime = IntStream.range(0, drafts.size()).boxed()
                .sorted(Comparator.comparingLong((Integer draft) -> drafts.get(draft).first()).thenComparing(draft -> draft)).toList();
        Map<Object, Integer> before = new HashMap<>();
        for (int draft : byTime) {
            Draft now = drafts.get(draft);
            Integer earlier = before.put(List.of(labels[draft], now.severity(), now.leadingFacet()), draft);
            if (earlier != null && now.hasAlert() && drafts.get(earlier).hasAlert() && !now.leadingFacet().isEmpty() && now.first() - drafts.get(earlier).last() <= DAY_MILLIS) {
                groups.join(earlier, draft);
            }
        }
    }

    /** Channel shares, shares of the sorts of reasons, and which kinds of entities there are: each part at most about 1 long. */
    private double[][] vectors() {
        Set<String> facets = new LinkedHashSet<>();
        drafts.forEach(draft -> facets.addAll(draft.facetShares().keySet()));
        List<String> names = new ArrayList<>(facets);
        int channels = Channel.values().length;
        double[][] vectors = new double[drafts.size()][channels + names.size() + SharedEntities.FIELDS.size()];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(drafts.get(i).channelShares(), 0, vectors[i], 0, channels);
            Map<String, Double> shares = drafts.get(i).facetShares();
            for (int facet = 0; facet < names.size(); facet++) {
                vectors[i][channels + facet] = shares.getOrDefault(names.get(facet), 0.0);
            }
            for (int kind = 0; kind < SharedEntities.FIELDS.size(); kind++) {
                vectors[i][channels + names.size() + kind] = has(drafts.get(i), SharedEntities.FIELDS.get(kind)) ? 1 : 0;
            }
        }
        return vectors;
    }

    private boolean has(Draft draft, String field) {
        CategoryColumn column = events.category(field);
        return column != null && column.code(draft.units().get(0).strongest()) >= 0;
    }
}
