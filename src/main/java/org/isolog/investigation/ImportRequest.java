package org.isolog.investigation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.isolog.ingest.Evidence;

/**
 * One file, or entry of an archive, to import and what the user decided about it.
 *
 * @param format  name of the format; null to detect it
 * @param zone    of times that state none
 * @param year    of times that state none; null to guess it
 * @param columns new names of fields, by the name the format gives them; a name that is not here stays
 */
public record ImportRequest(Evidence evidence, String format, ZoneId zone, Integer year, Map<String, String> columns) {
    public ImportRequest {
        columns = Map.copyOf(columns);
    }

    /** A file on disk. */
    public ImportRequest(Path file, String format, ZoneId zone, Integer year, Map<String, String> columns) {
        this(Evidence.of(file), format, zone, year, columns);
    }

    public static ImportRequest of(Path file, ZoneId zone) {
        return new ImportRequest(file, null, zone, null, Map.of());
    }

    /** Path for people, with {@code !entry} inside an archive. */
    public String path() {
        return evidence.path();
    }

    /** The last part of the path. */
    public String name() {
        return evidence.name();
    }

    /** The file on disk that is read in the end; null for an address. */
    public Path origin() {
        return evidence.origin();
    }

    /** The same decisions about a file that lies elsewhere. */
    public ImportRequest at(Path file) {
        return new ImportRequest(file, format, zone, year, columns);
    }
}
