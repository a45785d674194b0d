package org.isolog.features.columns;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Event;
import org.isolog.core.Fields;

/**
 * Collects events into columns. Events come in ascending order of their ids. One thread at a time.
 */
public final class EventColumnsBuilder {
    /** Beyond this many fields new names are left out of the features; the events keep them. */
    private static final int MOST_FIELDS = 200;
    /** A longer name is a broken header or hostile; no feature is named by it. */
    private static final int LONGEST_NAME = 256;

    private final LongArrayList ids = new LongArrayList();
    private final IntArrayList sources = new IntArrayList();
    private final RecordNumbers.Builder records = new RecordNumbers.Builder();
    private final EventTimes.Builder times = new EventTimes.Builder();
    private final Map<String, CategoryColumnBuilder> byName = new HashMap<>();
    private final List<CategoryColumnBuilder> categories = new ArrayList<>();
    private final List<CategoryColumnBuilder> lastRow = new ArrayList<>();
    private final Map<String, CategoryColumnBuilder> derived = new LinkedHashMap<>();
    private final TextRecipe recipe;
    private final Derivation derivation;
    private final TextColumnBuilder text;
    private final StructureScan scan = new StructureScan(false);
    private final TextStructures texts;

    public EventColumnsBuilder(TextRecipe recipe, Derivation derivation) {
        this.recipe = recipe;
        this.derivation = derivation;
        text = new TextColumnBuilder(recipe);
        texts = new TextStructures(recipe, scan);
    }

    public void add(Event event) {
        int row = ids.size();
        ids.add(event.id());
        sources.add(event.ref().source());
        records.add(event.ref().record());
        times.add(event.time());
        Fields fields = event.fields();
        text.add(row, fields);
        texts.add(row, fields);
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.name(i);
            if (!recipe.isText(name) && name.length() <= LONGEST_NAME) {
                CategoryColumnBuilder column = column(i, name, row);
                if (column != null) {
                    column.add(row, fields.value(i));
                }
            }
        }
        derivation.derive(fields, (name, value) -> derived.computeIfAbsent(name, one -> new CategoryColumnBuilder(one, row, null, false)).add(row, value));
    }

    /** Fields mostly come in the same places from event to event: the place is tried before the name is looked up. */
    private CategoryColumnBuilder column(int place, String name, int row) {
        if (place < lastRow.size() && lastRow.get(place) != null && lastRow.get(place).field().equals(name)) {
            return lastRow.get(place);
        }
        CategoryColumnBuilder column = byName.get(name);
        boolean naming = EventColumns.NAMING.contains(name);
        if (column == null && (naming || categories.size() < MOST_FIELDS)) {
            column = new CategoryColumnBuilder(name, row, recipe.keepsStructure() ? new StructureTable(scan) : null, naming);
            byName.put(name, column);
            categories.add(column);
        }
        while (lastRow.size() <= place) {
            lastRow.add(null);
        }
        lastRow.set(place, column);
        return column;
    }

    public EventColumns build() {
        int rows = ids.size();
        List<CategoryColumn> built = new ArrayList<>();
        List<StructureColumn> structures = texts.build(rows);
        for (CategoryColumnBuilder column : categories) {
            built.add(column.build(rows));
            if (recipe.keepsStructure()) {
                structures.add(column.structure(built.getLast()));
            }
        }
        structures.removeIf(structure -> structure.kinds() < 2);
        List<CategoryColumn> facts = derived.values().stream().map(column -> column.build(rows)).toList();
        return new EventColumns(new EventPlaces(ids.toLongArray(), sources.toIntArray(), records.build()), times.build(),
                new FieldColumns(built, text.build(rows), facts, structures));
    }
}
