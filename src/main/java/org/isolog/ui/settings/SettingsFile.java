package org.isolog.ui.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.isolog.ui.common.RecentCase;
import org.isolog.ui.common.Theme;

/** The settings as a properties file. What cannot be read is as at the first start; what cannot be written is logged and forgotten. */
public final class SettingsFile {
    private static final Logger LOG = Logger.getLogger("org.isolog");

    private final Path file;

    /** @param file need not exist */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /** @param window null if it is not known */
    record Values(boolean dark, int fontSize, WindowPlace window, List<RecentCase> recent) {
    }

    Values read() {
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                stored.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.WARNING, "The settings in " + file + " cannot be read; the usual ones are taken.", e);
            }
        }
        int fontSize = (int) number(stored, "font.size", Theme.USUAL_SIZE);
        return new Values("dark".equals(stored.getProperty("theme")), fontSize, window(stored), recent(stored));
    }

    void write(Values values) {
        Properties stored = new Properties();
        stored.setProperty("theme", values.dark() ? "dark" : "light");
        stored.setProperty("font.size", String.valueOf(values.fontSize()));
        if (values.window() != null) {
            WindowPlace window = values.window();
            stored.setProperty("window.x", String.valueOf(window.x()));
            stored.setProperty("window.y", String.valueOf(window.y()));
            stored.setProperty("window.width", String.valueOf(window.width()));
            stored.setProperty("window.height", String.valueOf(window.height()));
            stored.setProperty("window.maximized", String.valueOf(window.maximized()));
        }
        for (int i = 0; i < values.recent().size(); i++) {
            RecentCase recent = values.recent().get(i);
            stored.setProperty("recent." + i + ".name", recent.name());
            stored.setProperty("recent." + i + ".folder", recent.folder().toString());
            stored.setProperty("recent." + i + ".opened", recent.opened().toString());
            stored.setProperty("recent." + i + ".events", String.valueOf(recent.events()));
        }
        store(stored);
    }

    // Moved into place: a crash while writing leaves the old settings.
    private void store(Properties stored) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            try (Writer writer = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
                stored.store(writer, "Isolog");
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings cannot be written to " + file + ".", e);
        }
    }

    private static WindowPlace window(Properties stored) {
        double width = number(stored, "window.width", 0);
        double height = number(stored, "window.height", 0);
        if (width < 1 || height < 1) {
            return null;
        }
        return new WindowPlace(number(stored, "window.x", 0), number(stored, "window.y", 0), width, height,
            Boolean.parseBoolean(stored.getProperty("window.maximized")));
    }

    private static List<RecentCase> recent(Properties stored) {
        List<RecentCase> recent = new ArrayList<>();
        for (int i = 0; stored.containsKey("recent." + i + ".folder"); i++) {
            String place = "recent." + i;
            try {
                recent.add(new RecentCase(stored.getProperty(place + ".name", ""), Path.of(stored.getProperty(place + ".folder")),
                    Instant.parse(stored.getProperty(place + ".opened", "")), (long) number(stored, place + ".events", 0)));
            } catch (DateTimeException | InvalidPathException e) {
                LOG.log(Level.WARNING, place + " of the settings cannot be read and is left out.", e);
            }
        }
        return recent;
    }

    private static double number(Properties stored, String key, double otherwise) {
        try {
            return Double.parseDouble(stored.getProperty(key, String.valueOf(otherwise)));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
