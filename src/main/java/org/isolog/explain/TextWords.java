package org.isolog.explain;

import java.util.stream.Collectors;
import org.isolog.core.Reason.LongText;
import org.isolog.core.Reason.RareStructure;

/** Words for reasons that lie in how a text is written. */
final class TextWords {
    private TextWords() {
    }

    static Worded structure(RareStructure structure) {
        String what = ReasonWords.name(structure.field());
        String seen = Values.times(structure.seen(), structure.total());
        String terms = structure.terms().isEmpty() ? "no punctuation"
                : structure.terms().stream().map(term -> "“" + Values.shown(term) + "”").collect(Collectors.joining(" "));
        return new Worded("Punctuation in " + what + ": " + terms, structure.terms().isEmpty() ? seen : "the first " + seen,
                (structure.terms().isEmpty() ? what + " without punctuation" : "rare punctuation " + terms + " in " + what) + " (" + seen + ")",
                "rare punctuation in " + what);
    }

    static Worded length(LongText text) {
        String what = ReasonWords.name(text.field());
        String usual = Values.count(text.usual());
        return new Worded("Length of " + what + ": " + Values.count(text.length()) + " characters",
                "usual about " + usual + ", never above " + Values.count(text.longest()) + " or so",
                what + " of " + Values.count(text.length()) + " characters (usual about " + usual + ")", "long " + what);
    }
}
