package org.isolog.core;

import java.time.Instant;

/**
 * One imported file (or entry of an archive) of a case.
 *
 * @param id       number in the case, from 1
 * @param path     as the user gave it, with {@code !entry} inside an archive
 * @param size     bytes of the file as it lies on disk
 * @param sha256   of those bytes, hexadecimal, lower case
 * @param format   name of the {@code LogFormat} that read it
 * @param zone     zone that was assumed for times without one, as an IANA name
 * @param account  what became of its records
 * @param imported when it was imported
 */
public record SourceInfo(int id, String path, long size, String sha256, String format, String zone, ImportAccount account, Instant imported) {
}
