package org.isolog.investigation;

import java.util.List;
import java.util.stream.Stream;
import org.isolog.core.Channel;
import org.isolog.core.Explanation;
import org.isolog.core.Explanation.Contribution;
import org.isolog.explain.ReasonWords;

/**
 * The reasons worth naming: those that raise the score.
 *
 * @param contributions of the explanation, each feature once
 * @param against       those that raise the score and speak against the event, strongest first
 */
record StrongReasons(Explanation explanation, List<Contribution> contributions, List<Contribution> against) {
    private static final int MOST = 4;
    /** A reason below a tenth of the strongest only fills the line. */
    private static final double LEAST_SHARE = 0.1;
    /** A kind of evidence that alone finds the event rarer than about one in a hundred. */
    private static final double RARE_BITS = 6.5;

    static StrongReasons of(Explanation explanation) {
        List<Contribution> contributions = explanation.contributions();
        return new StrongReasons(explanation, contributions, contributions.stream().filter(StrongReasons::isAgainst).toList());
    }

    private static boolean isAgainst(Contribution part) {
        return part.points() > 0 && ReasonWords.speaksAgainst(part.reason());
    }

    /** The strongest of each kind of evidence first, so that bytes in an hour and in a day do not crowd out what was read; then others. */
    List<String> words() {
        double strongest = contributions.stream().mapToDouble(Contribution::points).max().orElse(0);
        Stream<Contribution> ofEachKind = explanation.shares().stream().filter(share -> share.channel() != Channel.FOREST)
                .filter(share -> share.bits() >= RARE_BITS)
                .flatMap(share -> share.contributions().stream().filter(part -> ReasonWords.speaksAgainst(part.reason())).limit(1));
        Stream<Contribution> others = against.stream().filter(part -> part.points() >= LEAST_SHARE * strongest);
        return Stream.concat(ofEachKind, others).map(part -> ReasonWords.of(part.reason()).line()).distinct().limit(MOST).toList();
    }
}
