package org.isolog.ingest.formats.windows.evtx;

import java.util.List;

/** A piece of parsed BinXml. A template is parsed once a chunk and unfolded for each record that uses it. */
sealed interface Node {
    /** What {@link Element#dependency} is where the element depends on nothing. */
    int NO_DEPENDENCY = 0xFFFF;

    /**
     * @param dependency number of the value without which the element is left out, or {@link #NO_DEPENDENCY}
     */
    record Element(String name, int dependency, List<Attribute> attributes, List<Node> content) implements Node {
    }

    /** @param value only texts and values */
    record Attribute(String name, List<Node> value) {
    }

    /** Text of the template itself; references to characters and entities are resolved. */
    record Text(String text) implements Node {
    }

    /**
     * A place for a value of the record.
     *
     * @param optional whether an attribute is left out where the value is missing
     */
    record Place(int index, boolean optional) implements Node {
    }

    /**
     * A template with the values to put into it.
     *
     * @param id         number of the template, the same in all chunks
     * @param definition where the template stands in the chunk
     */
    record Instance(int id, int definition, ValueTable values) implements Node {
    }

    record Instruction(String target, String data) implements Node {
    }
}
