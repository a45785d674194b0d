package org.isolog.ui.report;

import static org.isolog.ui.common.Texts.text;

import java.awt.Desktop;
import java.awt.Desktop.Action;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import org.isolog.core.IsologException;

/** Shows a file in the machine's file manager. May take a while: not to be called on the FX thread. */
final class FolderOpener {

    /** @throws IsologException {@code NO-FILE-MANAGER} if the machine offers none */
    void show(Path file) {
        if (GraphicsEnvironment.isHeadless() || !Desktop.isDesktopSupported()) {
            throw none(file, null);
        }
        Desktop desktop = Desktop.getDesktop();
        try {
            if (desktop.isSupported(Action.BROWSE_FILE_DIR)) {
                desktop.browseFileDirectory(file.toFile());
            } else if (desktop.isSupported(Action.OPEN)) {
                desktop.open(file.toAbsolutePath().getParent().toFile());
            } else {
                throw none(file, null);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw none(file, e);
        }
    }

    private static IsologException none(Path file, Exception cause) {
        return new IsologException("NO-FILE-MANAGER", text("report.no-file-manager", file), cause);
    }
}
