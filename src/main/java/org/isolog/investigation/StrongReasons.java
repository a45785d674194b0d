package org.isolog.investigation;

import java.util.List;
import java.util.stream.Stream;
import org.isolog.core.Channel;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.explain.ReasonWords;

/** The reasons worth naming: those that raise the score. */
final class StrongReasons {
    private static final int MOST = 4;
    /** A reason below a tenth of the strongest only fills the line. */
    private static final double LEAST_SHARE = 0.1;
    /** A kind of evidence that alone finds the event rarer than about one in a hundred. */
    private static final double RARE_BITS = 6.5;

    private StrongReasons() {
    }

    /** The strongest of each kind of evidence first, so that bytes in an hour and in a day do not crowd out what was read; then others. */
    static List<String> of(Explanation explanation) {
        double strongest = explanation.contributions().stream().mapToDouble(Contribution::points).max().orElse(0);
        List<Contribution> worth = against(explanation).filter(part -> part.points() >= LEAST_SHARE * strongest).toList();
        Stream<Contribution> ofEachKind = explanation.shares().stream().filter(share -> share.channel() != Channel.FOREST)
                .filter(share -> share.bits() >= RARE_BITS)
                .flatMap(share -> share.contributions().stream().filter(part -> ReasonWords.speaksAgainst(part.reason())).limit(1));
        return Stream.concat(ofEachKind, worth.stream()).map(part -> ReasonWords.of(part.reason()).line()).distinct().limit(MOST).toList();
    }

    /** Everything that raises the score and speaks against the event, strongest first. */
    static Stream<Contribution> against(Explanation explanation) {
        return explanation.contributions().stream().filter(part -> part.points() > 0 && ReasonWords.speaksAgainst(part.reason()));
    }
}
