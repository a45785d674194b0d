package org.isolog.ingest.formats.windows.evtx;

/** Finds the byte sequences by which the parts of a file are known. */
final class Magic {
    private Magic() {
    }

    static boolean isAt(byte[] magic, byte[] bytes, int at) {
        if (at < 0 || at > bytes.length - magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (bytes[at + i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first place from {@code from} on, wholly before {@code end}; -1 if there is none. */
    static int find(byte[] magic, byte[] bytes, int from, int end) {
        for (int at = from; at <= end - magic.length; at++) {
            if (bytes[at] == magic[0] && isAt(magic, bytes, at)) {
                return at;
            }
        }
        return -1;
    }
}
