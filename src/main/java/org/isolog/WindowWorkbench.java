package org.isolog;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.isolog.cli.Workbench;

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
        App.open(caseFolder);
    }

    @Override
    public List<Path> drawScreens(Path caseFolder, Path into) {
        return ScreenPictures.draw(caseFolder, into, System.getProperty("user.name", "unknown"));
    }
}
