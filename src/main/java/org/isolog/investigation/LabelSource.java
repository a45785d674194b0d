package org.isolog.investigation;

import java.nio.file.Path;

/** Where it is written which events are malicious. */
public sealed interface LabelSource {
    /**
     * A field of the events themselves, such as a column of the CSV file; detection does not see it.
     *
     * @param name as the file or the case calls it
     */
    record Field(String name) implements LabelSource {
    }

    /**
     * A CSV file of records: columns {@code source} (needed where there are several sources; a file name or the end of a path),
     * {@code record} (number from 1, the header not counted) and, optional, {@code label} or {@code attack}. A record without a label is
     * malicious, and one that is not listed is not.
     */
    record Records(Path file) implements LabelSource {
    }

    /**
     * A CSV file of users, addresses, hosts or sessions: columns {@code entity} and, optional, {@code label}. All events of one without a
     * label are malicious, and of one that is not listed are not.
     *
     * @param field of the events that names the entity: {@code user}, {@code address}, {@code host}, or a field such as a session's
     */
    record Entities(Path file, String field) implements LabelSource {
    }
}
