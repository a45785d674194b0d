package org.isolog.cli;

import org.isolog.investigation.ExplainEvent.Part;
import org.isolog.investigation.Sightings;

/** What is usual, how often a value was seen, and when first and last. */
final class SightingWords {
    private SightingWords() {
    }

    static String of(Part part) {
        Sightings seen = part.seen();
        if (seen == null || seen.first() == null) {
            return part.detail();
        }
        return part.detail() + (seen.events() == 1 ? "; only at " + seen.first() : "; first " + seen.first() + ", last " + seen.last());
    }
}
