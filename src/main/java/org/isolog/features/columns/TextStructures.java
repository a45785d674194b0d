package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.isolog.core.Fields;

/** What the text fields of the events are written with: texts are too many to be coded one by one, their kinds are few. */
final class TextStructures {
    private final TextRecipe recipe;
    private final StructureScan scan;
    private final Map<String, Kinds> byField = new TreeMap<>();

    private record Kinds(StructureTable table, IntArrayList codes) {
    }

    TextStructures(TextRecipe recipe, StructureScan scan) {
        this.recipe = recipe;
        this.scan = scan;
    }

    void add(int row, Fields fields) {
        if (!recipe.keepsStructure()) {
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (recipe.isText(fields.name(i))) {
                Kinds kinds = byField.computeIfAbsent(fields.name(i), name -> new Kinds(new StructureTable(scan), new IntArrayList()));
                fillUpTo(kinds.codes, row);
                kinds.codes.add(kinds.table.kind(fields.value(i)));
            }
        }
    }

    private static void fillUpTo(IntArrayList codes, int row) {
        while (codes.size() < row) {
            codes.add(CategoryColumn.MISSING);
        }
    }

    List<StructureColumn> build(int rows) {
        List<StructureColumn> columns = new ArrayList<>();
        byField.forEach((field, kinds) -> {
            fillUpTo(kinds.codes, rows);
            columns.add(kinds.table.build(field, kinds.codes.toIntArray()));
        });
        return columns;
    }
}
