package org.isolog.investigation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * One file to import and what the user decided about it.
 *
 * @param format  name of the format; null to detect it
 * @param zone    of times that state none
 * @param year    of times that state none; null to guess it
 * @param columns new names of fields, by the name the format gives them; a name that is not here stays
 */
public record ImportRequest(Path file, String format, ZoneId zone, Integer year, Map<String, String> columns) {
    public ImportRequest {
        columns = Map.copyOf(columns);
    }

    public static ImportRequest of(Path file, ZoneId zone) {
        return new ImportRequest(file, null, zone, null, Map.of());
    }
}
