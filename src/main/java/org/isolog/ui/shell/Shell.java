package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.isolog.ui.common.Theme;

/**
 * The frame of the window: rail at the left, top bar, one screen at a time, status bar, and over it the palette and the key sheet.
 *
 * <p>A screen is asked for when its room is opened first, and kept. Used on the FX thread.
 */
public final class Shell {
    private final ShellModel model;
    private final Function<Room, Node> screens;
    private final Map<Room, Node> opened = new HashMap<>();
    private final StackPane content = new StackPane();
    private final TopBar topBar;
    private final CommandLayer root;

    /**
     * @param screens  gives the node of a room, once
     * @param commands what the window can do besides the frame's own commands
     */
    public Shell(ShellModel model, Theme theme, Function<Room, Node> screens, List<Command> commands) {
        this.model = model;
        this.screens = screens;
        topBar = new TopBar(model, theme);
        content.getStyleClass().add("content");
        BorderPane frame = new BorderPane(new BorderPane(content, topBar, null, null, null), null, null, new StatusBar(model),
            new NavigationRail(model.navigation()));
        frame.getStyleClass().add("shell");
        List<Command> all = new ArrayList<>(commands);
        all.addAll(ownCommands());
        root = new CommandLayer(frame, theme, all);
        model.navigation().selectedProperty().subscribe(this::show);
    }

    /** The root of the window's scene. */
    public Parent root() {
        return root;
    }

    /** Forgets the screens, as when another case is opened, and asks for the open room's anew. */
    public void rebuild() {
        opened.clear();
        show(model.navigation().selected());
    }

    // The keys go to the screen then; else JavaFX would give them to the query field.
    private void show(Room room) {
        Node screen = opened.computeIfAbsent(room, screens);
        content.getChildren().setAll(screen);
        boolean inRail = root != null && root.getScene() != null && root.getScene().getFocusOwner() != null
            && root.getScene().getFocusOwner().getStyleClass().contains("rail-item");
        if (!inRail) {
            screen.requestFocus();
        }
    }

    public void showPalette() {
        root.showPalette();
    }

    public void showKeys() {
        root.showKeys();
    }

    private List<Command> ownCommands() {
        List<Command> own = new ArrayList<>();
        List<Room> rooms = model.navigation().rooms();
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            own.add(Command.of(text("shell.go-to", room.title()), i < 9 ? "Shortcut+" + (i + 1) : null, () -> model.navigation().show(room.id())));
        }
        own.add(Command.of(text("shell.focus-query"), "Shortcut+L", topBar::focusQuery));
        own.add(Command.of(text("shell.toggle-zone"), "Shortcut+Shift+Z", model::toggleZone));
        return own;
    }
}
