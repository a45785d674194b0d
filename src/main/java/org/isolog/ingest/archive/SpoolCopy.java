package org.isolog.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.isolog.core.Progress;
import org.isolog.ingest.EntryDamage;
import org.isolog.ingest.Spool;

/** Copies into the spool as long as there is room and the budget allows. */
final class SpoolCopy {
    private static final int BLOCK = 1 << 16;
    private static final int BYTES_BETWEEN_CHECKS = 1 << 24;

    private final Spool spool;
    private final Budget budget;
    private final Progress progress;

    SpoolCopy(Spool spool, Budget budget, Progress progress) {
        this.spool = spool;
        this.budget = budget;
        this.progress = progress;
    }

    /**
     * @param archive named where there is no room
     * @return why the copy ends early, in a sentence; null if it is whole
     */
    String run(InputStream in, Path file, String archive) throws IOException, Refusal {
        byte[] block = new byte[BLOCK];
        long unchecked = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                int read;
                try {
                    read = in.read(block);
                } catch (EntryDamage damage) {
                    return damage.getMessage();
                }
                if (read < 0) {
                    return null;
                }
                budget.bytes(read);
                out.write(block, 0, read);
                unchecked += read;
                if (unchecked >= BYTES_BETWEEN_CHECKS) {
                    progress.checkCancelled();
                    spool.requireRoom(0, archive);
                    unchecked = 0;
                }
            }
        }
    }
}
