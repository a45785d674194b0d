package org.isolog.features.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isolog.features.columns.TextColumn;

/** Counts of terms: (1,2)-grams of tokens. */
public final class TermCounts {
    private TermCounts() {
    }

    /** Events that have each term at least once. @param templateCounts events of each template */
    public static int[] documentFrequencies(TextColumn text, int[] templateCounts) {
        int[] counts = new int[text.termCount()];
        int[] lastTemplate = new int[counts.length];
        Arrays.fill(lastTemplate, -1);
        for (int template = 0; template < templateCounts.length; template++) {
            for (int term : text.terms(template)) {
                if (lastTemplate[term] != template) {
                    lastTemplate[term] = template;
                    counts[term] += templateCounts[template];
                }
            }
        }
        return counts;
    }

    /** The terms of a token sequence, in the order in which {@link TextColumn#terms} has them. */
    public static List<String> terms(List<String> tokens) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            terms.add(tokens.get(i));
            if (i > 0) {
                terms.add(tokens.get(i - 1) + ' ' + tokens.get(i));
            }
        }
        return terms;
    }
}
