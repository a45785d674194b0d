package org.isolog.ingest.formats.json;

import java.util.HashMap;
import java.util.Map;

/** A flattened name with what was found out about it once, as the same names come in record after record. */
final class JsonName {
    final String text;
    /** In lower case, with {@code *} for the indexes of arrays. */
    final String pattern;
    final Cell cell;
    final Map<String, JsonName> children = new HashMap<>();
    /** What the general mapping makes of it; null until it was asked. */
    GeneralMapping.Meaning meaning;
    /** What the pages make of it, by number of the page; null until they were asked. */
    final PageMapping.Target[][] targets;
    /** Record and entry in which it stood last. */
    long record = -1;
    int entry;

    /** The value of all spellings of a name. */
    static final class Cell {
        long record = -1;
        String value;
    }

    JsonName(String text, String pattern, Cell cell, int pages) {
        this.text = text;
        this.pattern = pattern;
        this.cell = cell;
        this.targets = new PageMapping.Target[pages][];
    }
}
