package org.isolog.ingest.archive;

import java.nio.charset.StandardCharsets;

/** Kinds of archives, told apart by their first bytes. */
enum ArchiveKind {
    ZIP, SEVEN_ZIP, TAR;

    /** Bytes needed to tell: one block of a tar. */
    static final int MAGIC = 512;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;

    /** The kind of an archive that begins like this; null if it is none. */
    static ArchiveKind of(byte[] head) {
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6) || starts(head, 'P', 'K', 7, 8)) {
            return ZIP;
        }
        if (starts(head, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
            return SEVEN_ZIP;
        }
        return head.length >= MAGIC && head[0] != 0 && checksumFits(head) ? TAR : null;
    }

    private static boolean starts(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    // The header's sum with its own field as spaces: old tars have no other mark.
    private static boolean checksumFits(byte[] head) {
        String written = new String(head, CHECKSUM, CHECKSUM_LENGTH, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
        if (!written.matches("[0-7]{1,7}")) {
            return false;
        }
        int sum = ' ' * CHECKSUM_LENGTH;
        for (int i = 0; i < MAGIC; i++) {
            sum += i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH ? 0 : head[i] & 0xFF;
        }
        return sum == Integer.parseInt(written, 8);
    }
}
