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
        throw new IsologException("NO-WINDOW", "This build of Isolog has no window.");
    }

    @Override
    public List<Path> drawScreens(Path caseFolder, Path into) {
        return List.of();
    }
}
