package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.isolog.core.EventFilter;
import org.isolog.core.Explanation;
import org.isolog.investigation.ExplainEvent.Explained;
import org.isolog.investigation.ExplainEvent.Part;
import org.isolog.investigation.Sightings;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.charts.ContributionBars.Contribution;

/**
 * A score taken apart for reading: the reasons that can be seen, and the others as one, so that the column still adds up.
 *
 * @param bars   strongest first; the smaller reasons together are the last
 * @param behind for each bar the events that it is counted from; null where none can be shown
 * @param sum   from where to where the bars lead, in words
 * @param unless what it would score without its strongest reason, in words; empty if that is not known
 */
record Why(List<Contribution> bars, List<EventFilter> behind, String sum, String unless) {
    /** A smaller share would read +0.01 or less. */
    private static final double VISIBLE = 0.015;
    private static final double LEAST = 0.005;
    private static final int MOST = 4;
    /** Even a usual event shows what its score is made of. */
    private static final int AT_LEAST = 3;

    /** The strongest few, the others as one. */
    static Why of(Explained explained, TimeText times) {
        List<Part> seen = explained.parts().stream().filter(part -> Math.abs(part.contribution().points()) >= VISIBLE).limit(MOST).toList();
        return of(explained, seen.size() >= AT_LEAST ? seen : explained.parts().stream().limit(AT_LEAST).toList(), times);
    }

    /** Every reason that reads as more than nothing. */
    static Why whole(Explained explained, TimeText times) {
        return of(explained, explained.parts().stream().filter(part -> Math.abs(part.contribution().points()) >= LEAST).toList(), times);
    }

    private static Why of(Explained explained, List<Part> seen, TimeText times) {
        Explanation explanation = explained.explanation();
        int smaller = explained.parts().size() - seen.size();
        double rest = explained.parts().stream().filter(part -> !seen.contains(part)).mapToDouble(part -> part.contribution().points()).sum();
        double[] shares = new double[seen.size() + 2];
        shares[0] = explanation.base();
        for (int i = 0; i < seen.size(); i++) {
            shares[i + 1] = seen.get(i).contribution().points();
        }
        shares[seen.size() + 1] = rest;
        double[] shown = Hundredths.addingUpTo(explanation.score(), shares);
        List<Contribution> bars = new ArrayList<>();
        List<EventFilter> behind = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            bars.add(new Contribution(seen.get(i).title(), hint(seen.get(i), times), shown[i + 1], seen.get(i).behind() != null));
            behind.add(seen.get(i).behind());
        }
        if (smaller > 0) {
            bars.add(new Contribution(smaller == 1 ? text("inspector.smaller-one") : text("inspector.smaller", smaller), "", shown[shown.length - 1]));
        }
        return new Why(List.copyOf(bars), behind, text("inspector.sum", NumberText.score(shown[0]), NumberText.score(explanation.score())), unless(seen, explanation.score()));
    }

    /** What is usual, how often it was seen, and when first and last. */
    private static String hint(Part part, TimeText times) {
        Sightings seen = part.seen();
        if (seen == null || seen.first() == null) {
            return part.detail();
        }
        return part.detail() + "\n" + (seen.events() == 1 ? text("inspector.seen-once", times.brief(seen.first()))
            : text("inspector.seen", times.brief(seen.first()), times.brief(seen.last())));
    }

    private static String unless(List<Part> seen, double score) {
        return seen.stream().filter(part -> part.contribution().points() > 0 && Double.isFinite(part.contribution().without())).findFirst()
            .filter(part -> !NumberText.score(part.contribution().without()).equals(NumberText.score(score)))
            .map(part -> text("inspector.unless", part.title(), NumberText.score(part.contribution().without()))).orElse("");
    }
}
