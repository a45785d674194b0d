package org.isolog.features.columns;

import java.util.List;

/**
 * The texts of all events as templates: texts with the same masked tokens share one. Each template knows its terms, the (1,2)-grams
 * of its tokens.
 */
public final class TextColumn {
    private final CategoryColumn templates;
    private final int[][] terms;
    private final List<String> words;

    TextColumn(CategoryColumn templates, int[][] terms, List<String> words) {
        this.templates = templates;
        this.terms = terms;
        this.words = words;
    }

    TextColumn withCopies(int row, int count) {
        return new TextColumn(templates.withCopies(row, count), terms, words);
    }

    /** The template of each event, as a column; its hashes are those of the whole token sequence. */
    public CategoryColumn templates() {
        return templates;
    }

    /** Term numbers of a template, with repeats, in the order of the text. Not to be changed. */
    public int[] terms(int template) {
        return terms[template];
    }

    public int termCount() {
        return words.size();
    }

    /** The words of a term: one token, or two with a blank between. */
    public String word(int term) {
        return words.get(term);
    }
}
