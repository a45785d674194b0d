package org.isolog.integrity;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import org.isolog.core.Event;
import org.isolog.core.Sha256;

/** Collects the digests of one source's rows as they stream by. For one thread. */
final class SourceRows {
    private final MessageDigest all = Sha256.digest();
    private long[] records = new long[1024];
    private long[] digests = new long[1024];
    private int size;

    void add(Event event, CanonicalEvent canonical) {
        if (size == records.length) {
            records = Arrays.copyOf(records, 2 * size);
            digests = Arrays.copyOf(digests, 2 * size);
        }
        byte[] digest = canonical.digest(event);
        all.update(digest);
        records[size] = event.ref().record();
        digests[size++] = ByteBuffer.wrap(digest).getLong();
    }

    int size() {
        return size;
    }

    /** SHA-256 over the whole row digests in order; nothing can be added afterwards. */
    String sha256() {
        return Sha256.hex(all);
    }

    RowDigests digests() {
        return new RowDigests(Arrays.copyOf(records, size), Arrays.copyOf(digests, size));
    }
}
