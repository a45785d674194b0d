package org.isolog.ingest.formats.windows.evtx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates of one chunk, each parsed once. A definition is a link to the next one (4 bytes), a GUID (16), whose first part is
 * the number by which records know it, a size (4) and BinXml.
 */
final class ChunkTemplates {
    private static final int GUID = 4;
    private static final int SIZE = 20;

    private final ChunkBytes bytes;
    private final BinXmlParser parser;
    private final TemplateMemory memory;
    private final Map<Integer, List<Node>> parsed = new HashMap<>();
    /** What was wrong with a template, so that it is not parsed again for each of its records. */
    private final Map<Integer, DamagedException> damaged = new HashMap<>();

    /** @param memory templates of other chunks, for what this one has lost; those of this chunk are added */
    ChunkTemplates(ChunkBytes bytes, BinXmlParser parser, TemplateMemory memory) {
        this.bytes = bytes;
        this.parser = parser;
        this.memory = memory;
    }

    /** @throws DamagedException if the template is lost or damaged, here and in all chunks before */
    List<Node> of(Node.Instance instance) throws DamagedException {
        int at = instance.definition();
        List<Node> template = parsed.get(at);
        if (template == null) {
            template = find(instance);
            parsed.put(at, template);
        }
        return template;
    }

    private List<Node> find(Node.Instance instance) throws DamagedException {
        DamagedException known = damaged.get(instance.definition());
        if (known != null) {
            throw known;
        }
        try {
            return parse(instance);
        } catch (DamagedException damage) {
            List<Node> other = memory.get(instance.id());
            if (other == null) {
                damaged.put(instance.definition(), damage);
                throw damage;
            }
            return other;
        }
    }

    private List<Node> parse(Node.Instance instance) throws DamagedException {
        int at = instance.definition();
        boolean whole = bytes.i32(at + GUID) == instance.id();
        if (!whole && memory.get(instance.id()) != null) {
            return memory.get(instance.id());
        }
        List<Node> template = parser.template(at);
        if (template.isEmpty()) {
            throw new DamagedException("The template of the record is lost.");
        }
        if (whole) {
            memory.keep(instance.id(), template, bytes.offset(at + SIZE));
        }
        return template;
    }
}
