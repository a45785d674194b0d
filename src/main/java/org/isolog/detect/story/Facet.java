package org.isolog.detect.story;

import org.isolog.core.Reason;

/** The sort of a reason without its values: reasons of the same sort are counted together. */
final class Facet {
    private Facet() {
    }

    static String of(Reason reason) {
        String sort = reason.getClass().getSimpleName();
        return switch (reason) {
            case Reason.RareValue rare -> sort + " " + rare.field();
            case Reason.FirstSeen first -> sort + " " + first.field() + (first.withField() == null ? "" : " " + first.withField());
            case Reason.RarePair pair -> sort + " " + pair.field() + " " + pair.withField();
            case Reason.Burst burst -> sort + " " + burst.counted() + " " + burst.entityField();
            case Reason.SuccessAfterFailures success -> sort + " " + success.entityField();
            case Reason.UnusualNumber number -> sort + " " + number.field();
            default -> sort;
        };
    }
}
