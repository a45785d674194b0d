package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Fields;

/** Masks, tokenises and codes the texts of events as they arrive. */
final class TextColumnBuilder {
    /** Beyond this many templates all new ones share one without terms, so that hostile logs cannot grow the tables without end. */
    static final int MOST_TEMPLATES = 200_000;
    /** No text is masked to this: tokens have no blanks around them. */
    private static final String OTHER = " ";
    private static final int MOST_TERMS = 500_000;

    private final TextRecipe recipe;
    private final CategoryColumnBuilder templates;
    private final List<int[]> terms = new ArrayList<>();
    private final Object2IntOpenHashMap<String> termOf = new Object2IntOpenHashMap<>();
    private final List<String> words = new ArrayList<>();

    TextColumnBuilder(TextRecipe recipe) {
        this.recipe = recipe;
        templates = new CategoryColumnBuilder("text", 0, null, false);
        termOf.defaultReturnValue(-1);
    }

    void add(int row, Fields fields) {
        String text = recipe.text(fields);
        List<String> tokens = text == null ? List.of() : recipe.tokens(text);
        if (tokens.isEmpty()) {
            return;
        }
        String template = String.join(" ", tokens);
        boolean known = templates.codeOf(template) >= 0;
        if (known || terms.size() < MOST_TEMPLATES) {
            templates.add(row, template);
            if (!known) {
                terms.add(termsOf(tokens));
            }
        } else {
            addOther(row);
        }
    }

    private void addOther(int row) {
        if (templates.codeOf(OTHER) < 0) {
            terms.add(new int[0]);
        }
        templates.add(row, OTHER);
    }

    private int[] termsOf(List<String> tokens) {
        IntArrayList found = new IntArrayList(2 * tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            addTerm(found, tokens.get(i));
            if (i > 0) {
                addTerm(found, tokens.get(i - 1) + ' ' + tokens.get(i));
            }
        }
        return found.toIntArray();
    }

    private void addTerm(IntArrayList found, String term) {
        int number = termOf.getInt(term);
        if (number < 0 && words.size() < MOST_TERMS) {
            number = words.size();
            termOf.put(term, number);
            words.add(term);
        }
        if (number >= 0) {
            found.add(number);
        }
    }

    /** Null if no event has a text. */
    TextColumn build(int rows) {
        CategoryColumn column = templates.build(rows);
        return column.distinct() == 0 ? null : new TextColumn(column, terms.toArray(int[][]::new), List.copyOf(words));
    }
}
