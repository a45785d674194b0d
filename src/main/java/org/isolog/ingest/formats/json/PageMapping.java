package org.isolog.ingest.formats.json;

import org.isolog.core.Ecs;
import org.isolog.core.Fields;
import org.isolog.ingest.FieldPage;
import org.isolog.ingest.formats.Addresses;
import org.isolog.ingest.formats.Outcomes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Maps the values of a record as the page of fields of one dialect says. */
final class PageMapping implements JsonMapping {
    private static final Target[] NONE = {};
    private static final String TIME = "@timestamp";
    private static final String SEPARATOR = ", ";

    private final String format;
    private final int page;
    private final Map<String, List<Target>> byPattern = new HashMap<>();
    private final String[] fieldOfSlot;
    private final Map<String, Integer> slotOfField = new HashMap<>();
    private final int[] winner;
    private final int[] winnerRank;
    private final List<FieldPage.Mapping> constants = new ArrayList<>();

    /**
     * Where a value may go.
     *
     * @param slot  number of the line of the page
     * @param rank  how many names of the line come before this one
     * @param first whether only the first of several scalars goes there
     */
    record Target(int slot, int rank, boolean first) {
    }

    /** @param page number of this page among all that are used for a file */
    PageMapping(String format, FieldPage fields, int page) {
        this.format = format;
        this.page = page;
        List<FieldPage.Mapping> lines = fields.mappings();
        this.fieldOfSlot = lines.stream().map(FieldPage.Mapping::field).toArray(String[]::new);
        this.winner = new int[lines.size()];
        this.winnerRank = new int[lines.size()];
        for (int slot = 0; slot < lines.size(); slot++) {
            slotOfField.put(fieldOfSlot[slot], slot);
            String origin = lines.get(slot).origin();
            if (origin.startsWith("\"")) {
                constants.add(new FieldPage.Mapping(fieldOfSlot[slot], origin.replace("\"", "")));
            } else if (!fieldOfSlot[slot].equals(FieldPage.OTHERS)) {
                addLine(slot, origin);
            }
        }
    }

    private void addLine(int slot, String origin) {
        int rank = 0;
        for (String alternative : origin.split(" \\| ")) {
            String name = alternative.strip().toLowerCase(Locale.ROOT);
            if (!name.startsWith("(")) {
                add(name, new Target(slot, rank, false));
                if (name.endsWith(".0")) {
                    add(name.substring(0, name.length() - 2), new Target(slot, rank, true));
                }
            }
            rank++;
        }
    }

    private void add(String pattern, Target target) {
        byPattern.computeIfAbsent(pattern, key -> new ArrayList<>()).add(target);
    }

    /** Fills the fields and gives the text of the time, or null where the record has none of the page's. */
    @Override
    public String map(JsonValues values, Fields.Builder fields) {
        choose(values);
        String time = null;
        for (int i = 0; i < values.size(); i++) {
            boolean kept = false;
            for (Target target : targets(values.key(i))) {
                if (winner[target.slot()] == i) {
                    String value = values.value(i);
                    String part = target.first() ? firstOf(value) : value;
                    if (fieldOfSlot[target.slot()].equals(TIME)) {
                        time = part;
                        kept = true;
                    } else {
                        kept |= put(fields, fieldOfSlot[target.slot()], part) && part.length() == value.length();
                    }
                }
            }
            if (!kept) {
                keep(values.name(i), values.value(i), fields);
            }
        }
        for (FieldPage.Mapping constant : constants) {
            fields.put(constant.field(), constant.origin());
        }
        return time;
    }

    private void choose(JsonValues values) {
        Arrays.fill(winner, -1);
        for (int i = 0; i < values.size(); i++) {
            if (values.value(i).equals("-")) {
                continue;
            }
            for (Target target : targets(values.key(i))) {
                int slot = target.slot();
                if (winner[slot] < 0 || target.rank() < winnerRank[slot]) {
                    winner[slot] = i;
                    winnerRank[slot] = target.rank();
                }
            }
        }
    }

    private Target[] targets(JsonName name) {
        Target[] targets = name.targets[page];
        if (targets == null) {
            List<Target> found = byPattern.getOrDefault(name.text.toLowerCase(Locale.ROOT), byPattern.get(name.pattern));
            targets = found == null ? NONE : found.toArray(Target[]::new);
            name.targets[page] = targets;
        }
        return targets;
    }

    private static String firstOf(String scalars) {
        int end = scalars.indexOf(SEPARATOR);
        return end < 0 ? scalars : scalars.substring(0, end);
    }

    /** @return whether the field says all that the value says */
    private static boolean put(Fields.Builder fields, String field, String value) {
        if (field.equals(Ecs.EVENT_OUTCOME)) {
            String outcome = Outcomes.of(value);
            fields.put(field, outcome);
            return value.equals(outcome);
        }
        if (field.endsWith(".ip")) {
            int comma = value.indexOf(',');
            String address = Addresses.withoutPort(comma < 0 ? value : value.substring(0, comma));
            if (address == null) {
                fields.put(field.substring(0, field.length() - 2) + "address", value);
                return true;
            }
            fields.put(field, address);
            return address.length() == value.length();
        }
        fields.put(field, value);
        return true;
    }

    /** A value without a line of its own keeps its name; where that is the name of a field of the page, the product's name tells them apart. */
    private void keep(String name, String value, Fields.Builder fields) {
        Integer slot = slotOfField.get(name);
        fields.put(slot != null && winner[slot] >= 0 ? format + "." + name : name, value);
    }
}
