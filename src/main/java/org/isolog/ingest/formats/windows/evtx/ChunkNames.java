package org.isolog.ingest.formats.windows.evtx;

import java.util.HashMap;
import java.util.Map;

/**
 * The names of elements and attributes in one chunk. Each is kept once: link to the next name of the same hash (4 bytes), hash (2),
 * number of characters (2), UTF-16 text, NUL (2).
 */
final class ChunkNames {
    private static final int TEXT = 8;
    /** No manifest has longer names; a damaged one may claim the whole chunk. */
    private static final int LONGEST = 256;

    private final ChunkBytes bytes;
    private final Map<Integer, String> known = new HashMap<>();

    ChunkNames(ChunkBytes bytes) {
        this.bytes = bytes;
    }

    /** The name, with a low line for each character that could end a name in XML. */
    String at(int offset) throws DamagedException {
        String name = known.get(offset);
        if (name == null) {
            int length = length(offset);
            name = safe(bytes.text(offset + TEXT, length));
            known.put(offset, name);
        }
        return name;
    }

    /** Bytes that the name takes where it stands. */
    int size(int offset) throws DamagedException {
        return TEXT + 2 * length(offset) + 2;
    }

    private int length(int offset) throws DamagedException {
        int length = bytes.u16(offset + 6);
        if (length == 0 || length > LONGEST) {
            throw new DamagedException("A name in the record is damaged.");
        }
        return length;
    }

    private static String safe(String name) {
        StringBuilder safe = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean part = c > ' ' && c != 0x7F && "<>&\"'/=".indexOf(c) < 0 && !Character.isISOControl(c);
            safe.append(part ? c : '_');
        }
        return safe.toString();
    }
}
