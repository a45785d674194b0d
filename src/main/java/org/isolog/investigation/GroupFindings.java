package org.isolog.investigation;

import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.EventFilter;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.core.Progress;
import org.isolog.core.Severity;

/**
 * The findings of the current run by the units in which alerts are counted: a scan of a hundred requests is one thing to read, not a
 * hundred.
 */
public final class GroupFindings {
    /** Whose hour it is, in the order in which {@code AlertUnits} asks. */
    private static final List<String> WHO = List.of(Ecs.SOURCE_IP, Ecs.USER_NAME, Ecs.HOST_NAME);

    private final Investigation investigation;

    public GroupFindings(Investigation investigation) {
        this.investigation = investigation;
    }

    /** @param groups by rank of their strongest findings @param more how many others meet the filter */
    public record Groups(List<FindingGroup> groups, long more) {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /** @param most groups listed; nothing is listed before the first run */
    public Groups run(EventFilter filter, int most, Progress progress) {
        Int2ObjectLinkedOpenHashMap<Unit> units = new Int2ObjectLinkedOpenHashMap<>();
        new CaseGlance(investigation).eachFinding(filter, progress, finding ->
                units.computeIfAbsent(investigation.memory().alertUnit(finding.score().eventId(), progress), any -> new Unit()).add(finding));
        List<Unit> listed = units.values().stream().limit(most).toList();
        List<Event> strongest = new BrowseEvents(investigation).events(listed.stream().mapToLong(unit -> unit.strongest.score().eventId()).toArray());
        List<FindingGroup> groups = IntStream.range(0, listed.size()).mapToObj(i -> listed.get(i).group(who(strongest.get(i)))).toList();
        return new Groups(groups, units.size() - groups.size());
    }

    private static Entity who(Event event) {
        return WHO.stream().filter(field -> event.get(field) != null).findFirst().map(field -> new Entity(field, event.get(field))).orElse(null);
    }

    /** A group that is still being read. */
    private static final class Unit {
        private Finding strongest;
        private Severity severity = Severity.NONE;
        private Instant first;
        private Instant last;
        private long events;
        private boolean alert;

        void add(Finding finding) {
            strongest = strongest == null ? finding : strongest;
            severity = finding.score().severity().compareTo(severity) > 0 ? finding.score().severity() : severity;
            alert |= finding.score().flagged();
            events++;
            if (!finding.time().isMissing()) {
                Instant time = finding.time().instant();
                first = first == null || time.isBefore(first) ? time : first;
                last = last == null || time.isAfter(last) ? time : last;
            }
        }

        FindingGroup group(Entity who) {
            return new FindingGroup(strongest, who, severity, first, last, events, alert);
        }
    }
}
