package org.isolog.ui.events;

/**
 * How the grid is sorted.
 *
 * @param key null for the order of import, else a key of {@link org.isolog.investigation.BrowseEvents#select}
 */
public record EventOrder(String key, boolean descending) {
    public static final EventOrder IMPORT = new EventOrder(null, false);
}
