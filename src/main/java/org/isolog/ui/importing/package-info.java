/**
 * From files to events: the import wizard, and the sources that a case holds.
 *
 * <p>Takes paths, a new or open case and the window's tools; gives an imported and, if wanted, trained case. Nothing is stored before the
 * last page. Knows no other screen.
 */
package org.isolog.ui.importing;
