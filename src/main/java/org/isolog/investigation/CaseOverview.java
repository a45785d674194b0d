package org.isolog.investigation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.Finding;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.core.Severity;
import org.isolog.core.Timeline;
import org.isolog.detect.BoundModel;
import org.isolog.features.columns.EventColumns;

/** The case at a glance: how many events, when, who, and why. Reads each number from the current run and nowhere else. */
public final class CaseOverview {
    /** Who and why is counted among this many of the first findings. */
    private static final int LOOKED_AT = 500;

    private final Investigation investigation;

    public CaseOverview(Investigation investigation) {
        this.investigation = investigation;
    }

    /** @param anomalies findings it is in, among those looked at @param highest score among them */
    public record EntityAtRisk(Entity entity, long anomalies, double highest) {
    }

    /** @param kind of reason, in words @param anomalies findings in which it is among the strongest */
    public record ReasonCount(String kind, long anomalies) {
    }

    /** Strongest first. @param findings how many findings were looked at */
    public record WhoAndWhy(List<EntityAtRisk> entities, List<ReasonCount> reasons, int findings) {
    }

    /** Events per time by severity, of the events that meet the filter. Before the first run every event is usual. */
    public Timeline timeline(EventFilter filter, int mostBuckets, Progress progress) {
        EventColumns columns = investigation.memory().anyColumns(progress);
        Scores scores = investigation.memory().scores();
        long[] ids = filter.isAll() ? null : new BrowseEvents(investigation).select(filter, null, false, progress);
        int count = ids == null ? columns.rows() : ids.length;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        long timeless = 0;
        int[] rows = new int[count];
        for (int i = 0; i < count; i++) {
            rows[i] = ids == null ? i : columns.rowOf(ids[i]);
            long time = rows[i] < 0 ? EventColumns.NO_TIME : columns.time(rows[i]);
            if (time == EventColumns.NO_TIME) {
                timeless++;
                rows[i] = -1;
            } else {
                first = Math.min(first, time);
                last = Math.max(last, time);
            }
        }
        if (timeless == count) {
            return new Timeline(Duration.ofHours(1), List.of(), timeless);
        }
        long width = BucketWidth.of(last - first, mostBuckets).toMillis();
        long start = Math.floorDiv(first, width) * width;
        long[][] counts = new long[(int) ((last - start) / width) + 1][Severity.values().length];
        for (int row : rows) {
            if (row >= 0) {
                int at = scores.indexOf(columns.id(row));
                Severity severity = at < 0 ? Severity.NONE : scores.severity(at);
                counts[(int) ((columns.time(row) - start) / width)][severity.ordinal()]++;
            }
        }
        List<Timeline.Bucket> buckets = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            buckets.add(new Timeline.Bucket(Instant.ofEpochMilli(start + i * width), counts[i]));
        }
        return new Timeline(Duration.ofMillis(width), buckets, timeless);
    }

    /** Entities and reasons of the first findings. */
    public WhoAndWhy whoAndWhy(int most, Progress progress) {
        return whoAndWhy(EventFilter.all(), most, progress);
    }

    /** Entities and reasons of the first findings that meet the filter. */
    public WhoAndWhy whoAndWhy(EventFilter filter, int most, Progress progress) {
        BrowseEvents browse = new BrowseEvents(investigation);
        List<Finding> findings = new CaseGlance(investigation).findings(filter, LOOKED_AT, progress).findings();
        if (findings.isEmpty()) {
            return new WhoAndWhy(List.of(), List.of(), 0);
        }
        BoundModel bound = investigation.memory().bound(progress);
        List<Event> events = browse.events(findings.stream().mapToLong(finding -> finding.score().eventId()).toArray());
        Map<Entity, EntityAtRisk> entities = new LinkedHashMap<>();
        Map<String, Long> reasons = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            double score = findings.get(i).score().score();
            for (Entity entity : entities(events.get(i))) {
                entities.merge(entity, new EntityAtRisk(entity, 1, score),
                        (a, b) -> new EntityAtRisk(entity, a.anomalies() + 1, Math.max(a.highest(), b.highest())));
            }
            ReasonKinds.of(bound.explain(events.get(i), false)).forEach(kind -> reasons.merge(kind, 1L, Long::sum));
        }
        return new WhoAndWhy(
                entities.values().stream().sorted(Comparator.comparingLong(EntityAtRisk::anomalies).reversed()
                        .thenComparing(Comparator.comparingDouble(EntityAtRisk::highest).reversed())).limit(most).toList(),
                reasons.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> new ReasonCount(entry.getKey(), entry.getValue())).limit(most).toList(),
                findings.size());
    }

    private static List<Entity> entities(Event event) {
        return Entity.FIELDS.stream().filter(field -> event.get(field) != null).map(field -> new Entity(field, event.get(field)))
                .limit(2).toList();
    }
}
