package org.isolog.integrity;

import java.time.Instant;
import java.util.List;
import org.isolog.core.DetectionSettings;
import org.isolog.core.IsologException;
import org.isolog.core.Sha256;

/**
 * What a model was trained on, fixed by hashes: its own bytes, its settings, and every source down to the row.
 *
 * @param model       version of the model in the case
 * @param modelSha256 of the model's bytes
 * @param sources     the sources it was trained on, ascending by number
 */
public record BaselineSeal(int model, Instant sealed, String author, String modelSha256, DetectionSettings settings,
                           List<SealedSource> sources) {
    public BaselineSeal {
        sources = List.copyOf(sources);
    }

    /** As a file or column: the same seal gives the same bytes. About nine bytes a row; the layout is in {@link SealFormat}. */
    public byte[] toBytes() {
        return SealFormat.write(this);
    }

    /** @throws IsologException {@code SEAL-DAMAGED} if a byte is missing, changed or too many, {@code SEAL-NEWER} if a newer Isolog wrote it */
    public static BaselineSeal fromBytes(byte[] bytes) {
        return SealFormat.read(bytes);
    }

    /** SHA-256 of {@link #toBytes}: the one line to write down elsewhere. */
    public String sha256() {
        return Sha256.of(toBytes());
    }

    public long rows() {
        return sources.stream().mapToLong(source -> source.rows().size()).sum();
    }
}
