/**
 * What the workbench remembers from one start to the next: theme, type size, place of the window, recent cases; and the folders of the user.
 *
 * <p>Takes and gives plain values; keeps them in one small file in the user's configuration folder. Knows no screen and no case.
 */
package org.isolog.ui.settings;
