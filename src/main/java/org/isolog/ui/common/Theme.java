package org.isolog.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.text.Font;

/**
 * Light or dark, and how large the type is. One object for the whole window; every scene that is applied follows it.
 *
 * <p>Popups (tooltips, menus) take the style sheets of the scene that they belong to. Used on the FX thread.
 */
public final class Theme {
    public static final int USUAL_SIZE = 13;
    public static final int SMALLEST_SIZE = 10;
    public static final int LARGEST_SIZE = 22;
    private static final String[] FONTS = {"Roboto-Regular", "Roboto-Medium", "Roboto-Bold", "JetBrainsMono-Regular"};

    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final ReadOnlyIntegerWrapper fontSize = new ReadOnlyIntegerWrapper(this, "fontSize", USUAL_SIZE);
    private final ObservableList<String> sheets = FXCollections.observableArrayList();

    public Theme(boolean dark) {
        for (String font : FONTS) {
            loadFont(font);
        }
        setDark(dark);
    }

    /** Lets a scene follow this theme from now on. */
    public void apply(Scene scene) {
        Bindings.bindContent(scene.getStylesheets(), sheets);
    }

    /** Lets a dialog follow this theme. */
    public void apply(DialogPane pane) {
        Bindings.bindContent(pane.getStylesheets(), sheets);
    }

    public void setDark(boolean newDark) {
        dark.set(newDark);
        Application.setUserAgentStylesheet(newDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        refresh();
    }

    public void toggle() {
        setDark(!isDark());
    }

    public boolean isDark() {
        return dark.get();
    }

    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** @param pixels of the usual text; kept within {@link #SMALLEST_SIZE} and {@link #LARGEST_SIZE} */
    public void setFontSize(int pixels) {
        fontSize.set(Math.clamp(pixels, SMALLEST_SIZE, LARGEST_SIZE));
        refresh();
    }

    public void larger() {
        setFontSize(fontSize.get() + 1);
    }

    public void smaller() {
        setFontSize(fontSize.get() - 1);
    }

    public void usualSize() {
        setFontSize(USUAL_SIZE);
    }

    public int fontSize() {
        return fontSize.get();
    }

    public ReadOnlyIntegerProperty fontSizeProperty() {
        return fontSize.getReadOnlyProperty();
    }

    private void refresh() {
        List<String> now = new ArrayList<>();
        now.add(sheet(isDark() ? "common/dark.css" : "common/light.css"));
        now.add(sheet("common/isolog.css"));
        now.add(sheet("shell/shell.css"));
        now.add(sheet("start/start.css"));
        now.add(sheet("importing/importing.css"));
        // A sheet and not an inline style of the root: popups take over sheets only.
        // Icons in pixels: their em is their own size, which would grow at every pass.
        byte[] size = (".root { -fx-font-size: " + fontSize.get() + "px; } .ikonli-font-icon { -fx-icon-size: " + (fontSize.get() + 3) + "px; }")
            .getBytes(StandardCharsets.UTF_8);
        now.add("data:text/css;base64," + Base64.getEncoder().encodeToString(size));
        sheets.setAll(now);
    }

    private static String sheet(String name) {
        URL url = Theme.class.getResource("/org/isolog/ui/" + name);
        if (url == null) {
            throw new IllegalStateException("style sheet " + name + " is not in the program");
        }
        return url.toExternalForm();
    }

    private static void loadFont(String name) {
        try (InputStream stream = Theme.class.getResourceAsStream("/org/isolog/ui/fonts/" + name + ".ttf")) {
            if (Font.loadFont(stream, USUAL_SIZE) == null) {
                throw new IllegalStateException("font " + name + " cannot be read");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
