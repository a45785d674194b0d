package org.isolog.ui.poisoning;

import static org.isolog.ui.common.Texts.text;

import org.isolog.investigation.TryPoisoning.Point;
import org.isolog.ui.common.NumberText;

/** What the copies did, in one sentence. */
final class Outcome {
    private Outcome() {
    }

    static String words(Point clean, Point poisoned) {
        if (poisoned.copies() == 0) {
            return text("poisoning.outcome-clean", NumberText.score(clean.score()), clean.rank(),
                clean.flagged() ? text("poisoning.an-alert") : text("poisoning.no-alert"));
        }
        String copies = poisoned.copies() == 1 ? text("poisoning.one-copy") : text("poisoning.many-copies", poisoned.copies());
        return text("poisoning.outcome", copies, score(clean, poisoned), rank(clean, poisoned), alert(clean, poisoned));
    }

    private static String score(Point clean, Point poisoned) {
        String before = NumberText.score(clean.score());
        String after = NumberText.score(poisoned.score());
        if (before.equals(after)) {
            return text("poisoning.score-stays", before);
        }
        return poisoned.score() < clean.score() ? text("poisoning.score-falls", before, after) : text("poisoning.score-rises", before, after);
    }

    private static String rank(Point clean, Point poisoned) {
        return clean.rank() == poisoned.rank() ? text("poisoning.rank-stays", clean.rank())
            : text("poisoning.rank-moves", clean.rank(), poisoned.rank());
    }

    private static String alert(Point clean, Point poisoned) {
        if (clean.flagged()) {
            return poisoned.flagged() ? text("poisoning.still-alert") : text("poisoning.alert-lost");
        }
        return poisoned.flagged() ? text("poisoning.alert-new") : text("poisoning.never-alert");
    }
}
