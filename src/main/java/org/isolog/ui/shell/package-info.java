/**
 * The window frame: navigation rail, top bar, status bar, key sheet and command palette around one screen at a time.
 *
 * <p>Takes rooms, commands and a {@link org.isolog.ui.shell.ShellModel}, which {@link org.isolog.ui.shell.CaseFrame} fills from the open
 * case; gives a JavaFX root. Knows no screen: whoever builds the window hands in the nodes.
 */
package org.isolog.ui.shell;
