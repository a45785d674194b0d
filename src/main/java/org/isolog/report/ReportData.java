package org.isolog.report;

import java.time.Instant;
import java.util.List;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.Explanation;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.core.ModelInfo;
import org.isolog.core.Notes;
import org.isolog.core.RunInfo;
import org.isolog.core.SourceInfo;
import org.isolog.core.Story;
import org.isolog.core.Timeline;

/**
 * All that an HTML report says. What the report counts comes from here and nowhere else, so that screen and report agree.
 *
 * @param sources   every source of the case, by number
 * @param stories   of the run, most urgent first
 * @param timeline  of all events
 * @param anomalies the top groups of findings, by rank of their strongest event
 * @param summary   who and why, strongest first
 */
public record ReportData(CaseFacts about, List<Source> sources, Detection detection, List<Story> stories, Timeline timeline,
                         List<Anomaly> anomalies, Summary summary, Integrity integrity) {
    public ReportData {
        sources = List.copyOf(sources);
        stories = List.copyOf(stories);
        anomalies = List.copyOf(anomalies);
    }

    /** @param version of Isolog */
    public record CaseFacts(String name, Instant created, Instant generated, String version) {
    }

    /** @param skipped why records could not be read, most frequent first */
    public record Source(SourceInfo info, List<Skipped> skipped) {
        public Source {
            skipped = List.copyOf(skipped);
        }
    }

    /** @param first number of the first record that was skipped for this reason */
    public record Skipped(String reason, long records, long first) {
    }

    /** @param severityRule the rule from p-value to severity, in words */
    public record Detection(ModelInfo model, RunInfo run, String severityRule) {
    }

    /**
     * @param group  what it stands for
     * @param event  its strongest
     * @param source path of the event's source
     * @param base   score of an event about which nothing is known
     * @param why    what moved the score from base, strongest first; base and all points are the score
     */
    public record Anomaly(FindingGroup group, Event event, String source, double base, List<Why> why, Notes notes) {
        public Anomaly {
            why = List.copyOf(why);
        }

        public Finding finding() {
            return group.strongest();
        }
    }

    /** @param words the contribution's reason in words */
    public record Why(String words, Explanation.Contribution contribution) {
    }

    public record Summary(List<EntityCount> entities, List<ReasonCount> reasons) {
        public Summary {
            entities = List.copyOf(entities);
            reasons = List.copyOf(reasons);
        }
    }

    /** @param highest score among the entity's anomalies */
    public record EntityCount(Entity entity, long anomalies, double highest) {
    }

    /** @param anomalies in how many of them it is among the strongest reasons */
    public record ReasonCount(String reason, long anomalies) {
    }

    /**
     * @param sealed   null if the baseline is not sealed; author and hash are null then too
     * @param verified when it was last compared with its seal; null if never
     * @param changes  what the verification found, in words; empty if intact
     * @param notes    what it could not check
     */
    public record Integrity(Instant sealed, String author, String sealSha256, Instant verified, List<String> changes, List<String> notes) {
        public Integrity {
            changes = List.copyOf(changes);
            notes = List.copyOf(notes);
        }

        public static Integrity unsealed() {
            return new Integrity(null, null, null, null, List.of(), List.of());
        }
    }
}
