package org.isolog.explain;

import org.isolog.core.Reason.Changed;

/** Words for reasons that lie in what an entity did before. */
final class OrderWords {
    private OrderWords() {
    }

    static Worded changed(Changed changed) {
        String what = ReasonWords.name(changed.field());
        String entity = ReasonWords.name(changed.entityField());
        String from = changed.before() == null ? "" : " from " + Values.shown(changed.before());
        String step = from + " to " + Values.shown(changed.value());
        String seen = Values.times(changed.changes(), changed.of());
        return new Worded(Values.capital(what) + " of this " + entity + " changed" + step, seen + " with another " + what + " than the one before",
                what + " of " + Values.shown(changed.entity()) + " changed" + step + " (" + seen + ")", "change of " + what);
    }
}
