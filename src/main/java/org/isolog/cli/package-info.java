/**
 * The commands: one small class each, over the use cases of {@code org.isolog.investigation}.
 *
 * <p>Arguments go in; text for people, files and an exit code come out: 0, or another number and one clear line on the error stream.
 * A command reads options and prints results. It knows neither JavaFX nor a stage, and decides nothing that a screen would decide too;
 * the window is behind {@link org.isolog.cli.Workbench}.
 */
package org.isolog.cli;
