package org.isolog.features.columns;

import java.util.List;

/**
 * All columns that are made of fields.
 *
 * @param text       null if no event has any
 * @param derived    of a {@link Derivation}
 * @param structures what fields are written with
 */
record FieldColumns(List<CategoryColumn> categories, TextColumn text, List<CategoryColumn> derived, List<StructureColumn> structures) {
    FieldColumns {
        categories = List.copyOf(categories);
        derived = List.copyOf(derived);
        structures = List.copyOf(structures);
    }

    FieldColumns withCopies(int row, int count) {
        return new FieldColumns(categories.stream().map(column -> column.withCopies(row, count)).toList(),
                text == null ? null : text.withCopies(row, count), derived.stream().map(column -> column.withCopies(row, count)).toList(),
                structures.stream().map(column -> column.withCopies(row, count)).toList());
    }
}
