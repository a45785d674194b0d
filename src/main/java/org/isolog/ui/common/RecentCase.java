package org.isolog.ui.common;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A case that was open before.
 *
 * @param opened when last
 * @param events how many it held then
 */
public record RecentCase(String name, Path folder, Instant opened, long events) {
}
