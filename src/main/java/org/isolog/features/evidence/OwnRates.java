package org.isolog.features.evidence;

import java.util.BitSet;
import org.isolog.features.columns.CategoryColumn;

/** What is expected of each entity by its own past in each class of hours, worked out when it is first asked for. Not thread-safe. */
final class OwnRates {
    private final Rates rates;
    private final CategoryColumn entity;
    private final int least;
    private final BitSet asked = new BitSet();
    /** By entity and class of hours; null where the past is too short, or was not asked for yet. */
    private final Rate[] known;

    /** @param least slices that an entity's past must have */
    OwnRates(Rates rates, CategoryColumn entity, int least) {
        this.rates = rates;
        this.entity = entity;
        this.least = least;
        known = new Rate[entity.distinct() * HourClasses.COUNT];
    }

    /** Null if the past in such hours is too short. @param code of the entity */
    Rate of(int code, long time) {
        int hourClass = rates.hours().of(time);
        int key = code * HourClasses.COUNT + hourClass;
        if (!asked.get(key)) {
            asked.set(key);
            known[key] = rates.ownRate(entity.hash(code), hourClass, least);
        }
        return known[key];
    }
}
