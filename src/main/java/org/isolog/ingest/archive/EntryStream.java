package org.isolog.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import org.isolog.ingest.BlockStream;
import org.isolog.ingest.EntryDamage;

/** The bytes of an entry, at most as many as it is said to have; whatever a library throws at damage becomes {@code EntryDamage}. */
final class EntryStream extends BlockStream {
    static final String DAMAGED = "The entry is damaged or cut off in its archive: records up to there were read. Get a sound copy for the rest.";

    private final InputStream in;
    private final BooleanSupplier sound;
    private long rest;

    /** @param size the entry's bytes; below 0 if not known */
    EntryStream(InputStream in, long size) {
        this(in, size, () -> true);
    }

    /** @param sound asked at the end: whether the checksum fits */
    EntryStream(InputStream in, long size, BooleanSupplier sound) {
        this.in = in;
        this.sound = sound;
        this.rest = size < 0 ? Long.MAX_VALUE : size;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            int read = in.read(buffer, offset, (int) Math.min(length, Math.max(1, rest)));
            boolean tooShort = read < 0 && rest > 0 && rest != Long.MAX_VALUE;
            boolean tooLong = read > rest;
            if (tooShort || tooLong || read < 0 && !sound.getAsBoolean()) {
                throw new EntryDamage(DAMAGED, null);
            }
            rest -= rest == Long.MAX_VALUE ? 0 : Math.max(0, read);
            return read;
        } catch (EntryDamage damage) {
            throw damage;
        } catch (IOException | RuntimeException damage) {
            throw new EntryDamage(DAMAGED, damage);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
