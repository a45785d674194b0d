package org.isolog.ingest;

import java.time.ZoneId;

/**
 * What the reader cannot know from the file.
 *
 * @param zone   zone of times that state none
 * @param year   year of the first time that states none; null to guess it from the file's modification time
 * @param source number of the source, as it goes into every {@code SourceRef}
 */
public record ReadOptions(ZoneId zone, Integer year, int source) {
}
