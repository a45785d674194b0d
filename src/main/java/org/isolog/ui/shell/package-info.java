/**
 * The window frame: navigation rail, top bar, status bar, key sheet and command palette around one screen at a time.
 *
 * <p>Takes rooms, commands and a {@link org.isolog.ui.shell.ShellModel}; gives a JavaFX root. Knows no screen and no use case:
 * whoever builds the window hands in the nodes.
 */
package org.isolog.ui.shell;
