package org.isolog.ingest.formats.windows.evtx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Templates of the chunks that were read so far, by their number (the first part of their GUID). Every chunk repeats the templates
 * it uses, so records of a damaged chunk can often be read with the templates of another.
 */
final class TemplateMemory {
    /** Bytes of definitions that are kept; more than all manifests of a Windows have for one log. */
    private static final int MOST = 2_000_000;

    private final Map<Integer, List<Node>> templates = new HashMap<>();
    private int kept;

    /** @param size bytes of the definition */
    void keep(int id, List<Node> template, int size) {
        if (kept + size <= MOST && !templates.containsKey(id) && isSelfContained(template)) {
            templates.put(id, template);
            kept += size;
        }
    }

    /** Null where no chunk had it. */
    List<Node> get(int id) {
        return templates.get(id);
    }

    /** A template with another inside refers to bytes of its own chunk. */
    private static boolean isSelfContained(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Node.Instance || node instanceof Node.Element element && !isSelfContained(element.content())) {
                return false;
            }
        }
        return true;
    }
}
