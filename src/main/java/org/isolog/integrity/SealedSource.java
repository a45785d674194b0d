package org.isolog.integrity;

/**
 * A training source as it was sealed.
 *
 * @param source     its number in the case
 * @param path       as the user gave it
 * @param fileSha256 of the file's bytes when it was imported
 * @param rowsSha256 SHA-256 over the SHA-256 of every row, in id order
 * @param rows       of every row what is needed to name it if it changes
 */
public record SealedSource(int source, String path, String fileSha256, String rowsSha256, RowDigests rows) {
}
