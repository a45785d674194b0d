package org.isolog.investigation;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.isolog.core.EventFilter;
import org.isolog.core.Finding;
import org.isolog.core.LogEntry;
import org.isolog.core.ModelInfo;
import org.isolog.core.Progress;
import org.isolog.core.Scores;
import org.isolog.core.Severity;

/** The figures of the events that meet a filter, all from one selection, so that they never disagree. */
public final class CaseGlance {
    private static final int PAGE = 1_000;
    private static final int LOG_READ = 500;

    private final Investigation investigation;

    public CaseGlance(Investigation investigation) {
        this.investigation = investigation;
    }

    /**
     * @param events           that meet the filter
     * @param flagged          among them, as part of an alert
     * @param bySeverity       events among them, by ordinal of {@link Severity}; all are usual before the first run
     * @param alertsBySeverity alerts (hours of an address, user or host) that the flagged are part of, by ordinal of the highest severity
     *                         of these
     */
    public record Counts(long events, long flagged, long[] bySeverity, long[] alertsBySeverity) {
        public long of(Severity severity) {
            return bySeverity[severity.ordinal()];
        }

        public long alerts(Severity severity) {
            return alertsBySeverity[severity.ordinal()];
        }

        public long alerts() {
            return Arrays.stream(alertsBySeverity).sum();
        }

        /** Events of at least low severity. */
        public long anomalies() {
            return events - bySeverity[Severity.NONE.ordinal()];
        }
    }

    /**
     * How far the active model's training data can be trusted.
     *
     * @param sealed   null if it is not sealed
     * @param verified when it was last compared with the seal; null if never
     * @param intact   whether that comparison found no change
     */
    public record Baseline(int version, Instant sealed, Instant verified, boolean intact) {
    }

    /** Findings by rank. @param more how many others meet the filter */
    public record Findings(List<Finding> findings, long more) {
    }

    public Counts counts(EventFilter filter, Progress progress) {
        long[] ids = new BrowseEvents(investigation).select(filter, null, false, progress);
        return counts(investigation, investigation.memory().scores(), ids, progress);
    }

    /** The figures of some events by scores that may not be those of the current run. */
    static Counts counts(Investigation investigation, Scores scores, long[] ids, Progress progress) {
        long[] bySeverity = new long[Severity.values().length];
        Int2IntOpenHashMap alerts = new Int2IntOpenHashMap();
        long flagged = 0;
        for (long id : ids) {
            int at = scores.indexOf(id);
            int severity = at < 0 ? 0 : scores.severity(at).ordinal();
            bySeverity[severity]++;
            if (at >= 0 && scores.flagged(at)) {
                flagged++;
                alerts.mergeInt(investigation.memory().alertUnit(id, progress), severity, Math::max);
            }
        }
        long[] alertsBySeverity = new long[bySeverity.length];
        alerts.values().forEach(severity -> alertsBySeverity[severity]++);
        return new Counts(ids.length, flagged, bySeverity, alertsBySeverity);
    }

    /** Findings of the current run that meet the filter, most anomalous first. */
    public Findings findings(EventFilter filter, int most, Progress progress) {
        List<Finding> found = new ArrayList<>();
        long[] all = {0};
        eachFinding(filter, progress, finding -> {
            if (all[0]++ < most) {
                found.add(finding);
            }
        });
        return new Findings(List.copyOf(found), all[0] - found.size());
    }

    /** Every finding of the current run that meets the filter, most anomalous first; a page of them is in memory at a time. */
    void eachFinding(EventFilter filter, Progress progress, Consumer<Finding> each) {
        LongPredicate wanted = wanted(filter, progress);
        BrowseEvents browse = new BrowseEvents(investigation);
        List<Finding> page;
        for (int from = 0; !(page = browse.findings(from, PAGE)).isEmpty(); from += PAGE) {
            progress.checkCancelled();
            page.stream().filter(finding -> wanted.test(finding.score().eventId())).forEach(each);
        }
    }

    /** Null if there is no model yet. */
    public Baseline baseline() {
        ModelInfo active = investigation.activeModel().orElse(null);
        if (active == null) {
            return null;
        }
        LogEntry check = active.sealed() == null ? null : investigation.log(0, LOG_READ).stream()
                .filter(entry -> entry.action().equals("verify") && !entry.time().isBefore(active.sealed()))
                .filter(entry -> entry.detail().startsWith("Baseline of model version " + active.version() + " ")).findFirst().orElse(null);
        return new Baseline(active.version(), active.sealed(), check == null ? null : check.time(),
                check != null && check.detail().endsWith("is intact."));
    }

    private LongPredicate wanted(EventFilter filter, Progress progress) {
        if (filter.isAll()) {
            return id -> true;
        }
        Scores scores = investigation.memory().scores();
        if (filter.conditions().isEmpty() && filter.from() == null && filter.to() == null) {
            return id -> BrowseEvents.meets(scores, id, filter);
        }
        LongOpenHashSet ids = new LongOpenHashSet();
        // Only findings are asked for: usual events need not be kept.
        for (long id : new BrowseEvents(investigation).select(filter, null, false, progress)) {
            int at = scores.indexOf(id);
            if (at >= 0 && (scores.severity(at) != Severity.NONE || scores.flagged(at))) {
                ids.add(id);
            }
        }
        return ids::contains;
    }
}
