package org.isolog.investigation;

import java.nio.file.Path;
import org.isolog.core.IsologException;
import org.isolog.ingest.pseudonym.PseudonymKey;

/** The wish that people, hosts and addresses are replaced while logs are imported, with the key for it. The key is never in a case. */
public final class Pseudonyms {
    private final PseudonymKey key;
    private final Path file;

    private Pseudonyms(PseudonymKey key, Path file) {
        this.key = key;
        this.file = file;
    }

    /**
     * With the key in the file; where there is none, a new one is written there.
     *
     * @throws IsologException {@code PSEUDONYM-KEY}
     */
    public static Pseudonyms keyIn(Path file) {
        return new Pseudonyms(PseudonymKey.in(file), file);
    }

    PseudonymKey key() {
        return key;
    }

    /** @throws IsologException if the key would be handed on with the case */
    void requireOutside(Path caseFolder) {
        if (file.toAbsolutePath().normalize().startsWith(caseFolder.toAbsolutePath().normalize())) {
            throw new IsologException("PSEUDONYM-KEY", file + " is in the folder of the case: whoever gets the case would get the key. Move it elsewhere.");
        }
    }
}
