package org.isolog.ui.anomalies;

import java.time.Instant;
import java.util.List;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.Finding;
import org.isolog.core.FindingGroup;
import org.isolog.ui.common.parts.Reasons;

/**
 * An alert or a single finding as the grid shows it.
 *
 * @param number      its place: of an alert among the alerts, of a finding its rank
 * @param group       one finding of its own, or all of an alert
 * @param who         whom it is about; empty if not known
 * @param entityField field that names who; null if not known
 * @param whereField  field that says where it happened; null if not known
 * @param where       value of that field; empty if not known
 */
public record AnomalyRow(int number, FindingGroup group, String who, String entityField, String whereField, String where) {
    private static final int REASONS = 2;
    /** Where something came from tells more than where it was written down. */
    private static final List<String> PLACES = List.of(Ecs.SOURCE_IP, Ecs.HOST_NAME, Ecs.DESTINATION_IP);

    /** An alert; it is about whose hour it is. @param strongest its strongest event */
    static AnomalyRow of(int number, FindingGroup alert, Event strongest) {
        return of(number, alert, alert.who() == null ? null : alert.who().field(), strongest);
    }

    /** A finding of its own. */
    static AnomalyRow of(Finding finding, Event event) {
        Instant time = finding.time().isMissing() ? null : finding.time().instant();
        String entity = Entity.FIELDS.stream().filter(field -> event.get(field) != null).findFirst().orElse(null);
        return of(finding.rank(), new FindingGroup(finding, null, finding.score().severity(), time, time, 1, finding.score().flagged()), entity, event);
    }

    private static AnomalyRow of(int number, FindingGroup group, String entity, Event event) {
        String place = PLACES.stream().filter(field -> event.get(field) != null && !field.equals(entity)).findFirst().orElse(null);
        return new AnomalyRow(number, group, entity == null ? "" : event.get(entity), entity, place, place == null ? "" : event.get(place));
    }

    /** The finding, or the strongest of the alert. */
    public Finding finding() {
        return group.strongest();
    }

    public long id() {
        return finding().score().eventId();
    }

    /** The two strongest reasons, without the name that stands beside them. */
    public List<String> why() {
        return finding().reasons().stream().limit(REASONS).map(reason -> Reasons.without(reason, who)).toList();
    }
}
