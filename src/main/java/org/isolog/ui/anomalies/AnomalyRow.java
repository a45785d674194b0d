package org.isolog.ui.anomalies;

import java.util.List;
import java.util.stream.Collectors;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.Event;
import org.isolog.core.Finding;

/**
 * A finding as the grid shows it.
 *
 * @param entityField field that names its entity; null if it has none
 * @param whereField  field that says where it happened; null if not known
 * @param where       value of that field; empty if not known
 */
public record AnomalyRow(Finding finding, String entityField, String whereField, String where) {
    private static final int REASONS = 2;
    /** Where something came from tells more than where it was written down. */
    private static final List<String> PLACES = List.of(Ecs.SOURCE_IP, Ecs.HOST_NAME, Ecs.DESTINATION_IP);

    static AnomalyRow of(Finding finding, Event event) {
        String entity = Entity.FIELDS.stream().filter(field -> event.get(field) != null).findFirst().orElse(null);
        String place = PLACES.stream().filter(field -> event.get(field) != null && !field.equals(entity)).findFirst().orElse(null);
        return new AnomalyRow(finding, entity, place, place == null ? "" : event.get(place));
    }

    public long id() {
        return finding.score().eventId();
    }

    /** The two strongest reasons. */
    public String why() {
        return finding.reasons().stream().limit(REASONS).collect(Collectors.joining(" · "));
    }
}
