package org.isolog.ui.shell;

import org.kordamp.ikonli.Ikon;

/**
 * A place that the rail leads to.
 *
 * @param id    stable name, such as {@code anomalies}
 * @param title word in the rail
 * @param group heading it stands under; null for the rooms at the top
 */
public record Room(String id, String title, Ikon icon, String group) {
}
