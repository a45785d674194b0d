package org.isolog.ingest.archive;

import java.util.Locale;
import org.isolog.ingest.Limits;

/** What may still come out of one file on disk, with all archives in it. */
final class Budget {
    private final String archive;
    private final long packed;
    private final Limits limits;
    private long unpacked;
    private int entries;

    Budget(String archive, long packed, Limits limits) {
        this.archive = archive;
        this.packed = packed;
        this.limits = limits;
    }

    void entry() throws Refusal {
        if (++entries > limits.entries()) {
            throw Refusal.because(String.format(Locale.ROOT, "%s holds more than %,d files: the first ones are taken. Unpack it and import the"
                    + " folders one by one for the rest.", archive, limits.entries()));
        }
    }

    void bytes(long count) throws Refusal {
        unpacked += count;
        if (limits.isBomb(packed, unpacked)) {
            throw Refusal.because(String.format(Locale.ROOT, "%s unpacks to more than %,d times its size, as only archive bombs do: the files before"
                    + " are taken. Unpack it yourself if it is sound.", archive, limits.ratio()));
        }
    }

    void depth(int depth) throws Refusal {
        if (depth > limits.depth()) {
            throw Refusal.because(archive + " holds archives in archives more than " + limits.depth()
                    + " deep, as only archive bombs do: the deeper ones are left out.");
        }
    }
}
