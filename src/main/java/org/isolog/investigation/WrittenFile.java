package org.isolog.investigation;

import java.nio.file.Path;

/**
 * A file that was handed over.
 *
 * @param file    absolute path
 * @param entries what it lists: events, alerts, anomalies or sources
 * @param bytes   its size
 * @param sha256  of its bytes, lower-case hexadecimal; the case log has it, too
 */
public record WrittenFile(Path file, long entries, long bytes, String sha256) {
}
