package org.isolog.ui.settings;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.ui.common.RecentCase;
import org.isolog.ui.common.Theme;

/** What is remembered, and written at every change. Used on the FX thread. */
public final class Settings {
    private static final int RECENT = 12;

    private final SettingsFile file;
    private final ObservableList<RecentCase> recent = FXCollections.observableArrayList();
    private final ObservableList<RecentCase> shownRecent = FXCollections.unmodifiableObservableList(recent);
    private boolean dark;
    private int fontSize;
    private WindowPlace window;

    /** Settings that are read from the file and written to it. */
    public Settings(SettingsFile file) {
        this.file = file;
        SettingsFile.Values values = file.read();
        dark = values.dark();
        fontSize = values.fontSize();
        window = values.window();
        recent.setAll(values.recent());
    }

    /** Lets the theme be as it was, and remembers it from now on. */
    public void follow(Theme theme) {
        theme.setDark(dark);
        theme.setFontSize(fontSize);
        theme.darkProperty().addListener((property, before, now) -> {
            dark = now;
            write();
        });
        theme.fontSizeProperty().addListener((property, before, now) -> {
            fontSize = now.intValue();
            write();
        });
    }

    /** Cases opened before, latest first. */
    public ObservableList<RecentCase> recent() {
        return shownRecent;
    }

    /** Puts a case at the head of the recent ones. */
    public void remember(RecentCase opened) {
        recent.removeIf(known -> known.folder().equals(opened.folder()));
        recent.add(opened);
        recent.sort(Comparator.comparing(RecentCase::opened).reversed());
        if (recent.size() > RECENT) {
            recent.remove(RECENT, recent.size());
        }
        write();
    }

    /** Takes a case out of the recent ones; the case itself stays. */
    public void forget(Path folder) {
        recent.removeIf(known -> known.folder().equals(folder));
        write();
    }

    public Optional<WindowPlace> window() {
        return Optional.ofNullable(window);
    }

    public void rememberWindow(WindowPlace place) {
        window = place;
        write();
    }

    private void write() {
        file.write(new SettingsFile.Values(dark, fontSize, window, List.copyOf(recent)));
    }
}
