package org.isolog.investigation;

import java.util.List;
import org.isolog.ingest.Evidence;

/**
 * The evidence that sources stand for.
 *
 * @param problems one sentence for each path, archive or address that cannot be read
 * @param locked   paths of archives that need another password
 */
record Gathered(List<Evidence> files, List<String> problems, List<String> locked) {
}
