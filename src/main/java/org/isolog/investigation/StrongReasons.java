package org.isolog.investigation;

import java.util.List;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.explain.ReasonWords;

/** The reasons worth naming: those that raise the score, strongest first. */
final class StrongReasons {
    private static final int MOST = 4;
    /** A reason below a tenth of the strongest only fills the line. */
    private static final double LEAST_SHARE = 0.1;

    private StrongReasons() {
    }

    static List<String> of(Explanation explanation) {
        double strongest = explanation.contributions().stream().mapToDouble(Contribution::points).max().orElse(0);
        return explanation.contributions().stream()
                .filter(part -> part.points() > 0 && part.points() >= LEAST_SHARE * strongest && ReasonWords.speaksAgainst(part.reason()))
                .map(part -> ReasonWords.of(part.reason()).line()).distinct().limit(MOST).toList();
    }
}
