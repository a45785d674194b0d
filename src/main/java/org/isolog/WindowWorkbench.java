package org.isolog;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.isolog.cli.Workbench;
import org.isolog.core.IsologException;

/** The workbench as commands start it. */
final class WindowWorkbench implements Workbench {

    /** On Linux a display has a name; elsewhere there always is one. */
    @Override
    public boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !Boolean.getBoolean("java.awt.headless")
                && (!linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null);
    }

    @Override
    public void open(Path caseFolder) {
        withDisplay(() -> App.open(caseFolder));
    }

    @Override
    public void openSample() {
        withDisplay(App::openSample);
    }

    /** A display that is named may still not be there, as after a lost connection to another machine. */
    private static void withDisplay(Runnable opening) {
        try {
            opening.run();
        } catch (UnsupportedOperationException noDisplay) {
            throw new IsologException("NO-DISPLAY", "No window can be opened on the display " + System.getenv("DISPLAY") + " ("
                    + noDisplay.getMessage() + "). Unset DISPLAY to work without a window.", noDisplay);
        }
    }

    @Override
    public List<Path> drawScreens(Path caseFolder, Path into) {
        return App.drawScreens(caseFolder, into);
    }
}
