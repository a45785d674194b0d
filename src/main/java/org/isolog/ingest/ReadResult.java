package org.isolog.ingest;

import java.util.List;

/**
 * What reading one file came to; {@code read = stored + skipped}.
 *
 * @param size     bytes of the file as it lies on disk
 * @param sha256   of those bytes, hexadecimal, lower case
 * @param problems what is wrong with the file as a whole, in sentences
 */
public record ReadResult(long size, String sha256, long read, long stored, long skipped, List<String> problems) {
    public ReadResult {
        problems = List.copyOf(problems);
    }
}
