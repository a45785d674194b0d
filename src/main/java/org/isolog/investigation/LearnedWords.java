package org.isolog.investigation;

import java.util.Locale;
import org.isolog.core.LearnedRank;

/** What was learned from labels, in words. */
public final class LearnedWords {
    private LearnedWords() {
    }

    /** {@code by the labels 87 % malicious, rank 31 by score}. */
    public static String of(LearnedRank rank) {
        return String.format(Locale.ROOT, "by the labels %.0f %% malicious, rank %d by score", 100 * rank.probability(), rank.before());
    }

    /** How findings are ranked once something was learned. */
    public static String formula() {
        return "Rank by bits + log2(odds p / odds share): the bits of the score, and by how many bits the learned odds of being malicious"
                + " differ from the odds among the labelled patterns. The score itself stays.";
    }
}
