package org.isolog.ingest.formats.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** All names of one file, as a tree, so that a nested name is put together only once. Forgets them when there are too many. */
final class JsonNames {
    private static final int MOST = 10_000;

    private final int pages;
    private final Map<String, JsonName.Cell> cells = new HashMap<>();
    private final Map<String, JsonName.Cell> asked = new HashMap<>();
    private final Map<String, JsonName> byText = new HashMap<>();
    private JsonName root;
    private int count;

    JsonNames(int pages) {
        this.pages = pages;
        forget();
    }

    JsonName root() {
        return root;
    }

    /** To be called between records only. */
    void forgetIfTooMany() {
        if (count > MOST) {
            forget();
        }
    }

    private void forget() {
        cells.clear();
        asked.clear();
        byText.clear();
        count = 0;
        root = new JsonName("", "", new JsonName.Cell(), pages);
    }

    JsonName child(JsonName parent, String name) {
        JsonName child = parent.children.get(name);
        return child != null ? child : add(parent, name, name.toLowerCase(Locale.ROOT));
    }

    JsonName element(JsonName parent, int index) {
        String name = Integer.toString(index);
        JsonName child = parent.children.get(name);
        return child != null ? child : add(parent, name, "*");
    }

    private JsonName add(JsonName parent, String name, String patternPart) {
        count++;
        String text = parent == root ? name : parent.text + "." + name;
        String pattern = parent == root ? patternPart : parent.pattern + "." + patternPart;
        JsonName child = byText.computeIfAbsent(text, key -> new JsonName(key, pattern, cell(key), pages));
        parent.children.put(name, child);
        return child;
    }

    private JsonName.Cell cell(String text) {
        return cells.computeIfAbsent(text.toLowerCase(Locale.ROOT), key -> new JsonName.Cell());
    }

    /** Where the value of a name will be, in any case of letters. */
    JsonName.Cell asked(String name) {
        JsonName.Cell cell = asked.get(name);
        if (cell == null) {
            cell = cell(name);
            asked.put(name, cell);
            count++;
        }
        return cell;
    }
}
