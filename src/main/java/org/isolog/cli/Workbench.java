package org.isolog.cli;

import java.nio.file.Path;
import java.util.List;

/** The window, as far as commands know it. */
public interface Workbench {

    /** Whether there is a screen to open a window on. */
    boolean hasDisplay();

    /**
     * Opens the window and returns once it is closed.
     *
     * @param caseFolder the case to open; null for the start screen
     */
    void open(Path caseFolder);

    /** Opens the window with the sample case and returns once it is closed. */
    void openSample();

    /**
     * Draws every screen of a case, in light and dark, without a display.
     *
     * @param into folder of the pictures; made where it is missing
     * @return the pictures, in the order of the screens
     */
    List<Path> drawScreens(Path caseFolder, Path into);
}
