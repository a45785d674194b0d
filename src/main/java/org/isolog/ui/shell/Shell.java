package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
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
    private final Theme theme;
    private final Function<Room, Node> screens;
    private final Map<Room, Node> opened = new HashMap<>();
    private final List<Command> commands = new ArrayList<>();
    private final StackPane content = new StackPane();
    private final Overlay overlay = new Overlay();
    private final TopBar topBar;
    private final StackPane root;

    /**
     * @param screens  gives the node of a room, once
     * @param commands what the window can do besides the frame's own commands
     */
    public Shell(ShellModel model, Theme theme, Function<Room, Node> screens, List<Command> commands) {
        this.model = model;
        this.theme = theme;
        this.screens = screens;
        this.commands.addAll(commands);
        this.commands.addAll(ownCommands());
        topBar = new TopBar(model, theme);
        content.getStyleClass().add("content");
        BorderPane frame = new BorderPane(new BorderPane(content, topBar, null, null, null), null, null, new StatusBar(model),
            new NavigationRail(model.navigation()));
        frame.getStyleClass().add("shell");
        root = new StackPane(frame, overlay);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
        model.navigation().selectedProperty().subscribe(room -> content.getChildren().setAll(opened.computeIfAbsent(room, this.screens)));
    }

    /** The root of the window's scene. */
    public Parent root() {
        return root;
    }

    /** Forgets the screens, as when another case is opened, and asks for the open room's anew. */
    public void rebuild() {
        opened.clear();
        content.getChildren().setAll(opened.computeIfAbsent(model.navigation().selected(), screens));
    }

    public void showPalette() {
        overlay.show(new CommandPalette(List.copyOf(commands), overlay::hide));
    }

    public void showKeys() {
        overlay.show(new KeySheet(commands));
    }

    /** Puts the cursor into the query field. */
    public void focusQuery() {
        topBar.focusQuery();
    }

    // Ctrl + and - by the key's character too: plus needs Shift on some keyboards and has its own key on others.
    private boolean sized(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> theme.larger();
            case MINUS, SUBTRACT -> theme.smaller();
            case NUMPAD0 -> theme.usualSize();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void onKey(KeyEvent event) {
        if (sized(event)) {
            event.consume();
            return;
        }
        for (Command command : commands) {
            KeyCombination keys = command.keys();
            if (keys != null && keys.match(event)) {
                event.consume();
                command.action().run();
                return;
            }
        }
    }

    // By the character and not the key: where ? is depends on the keyboard.
    private void onTyped(KeyEvent event) {
        boolean typing = root.getScene().getFocusOwner() instanceof TextInputControl;
        if ("?".equals(event.getCharacter()) && !typing) {
            showKeys();
            event.consume();
        }
    }

    private List<Command> ownCommands() {
        List<Command> own = new ArrayList<>();
        List<Room> rooms = model.navigation().rooms();
        for (int i = 0; i < rooms.size(); i++) {
            Room room = rooms.get(i);
            own.add(Command.of(text("shell.go-to", room.title()), i < 9 ? "Shortcut+" + (i + 1) : null, () -> model.navigation().show(room.id())));
        }
        own.add(Command.of(text("shell.key-palette"), "Shortcut+K", this::showPalette));
        own.add(Command.of(text("shell.key-sheet"), "Shortcut+Slash", this::showKeys));
        own.add(Command.of(text("shell.toggle-theme"), "Shortcut+Shift+D", theme::toggle));
        own.add(Command.of(text("shell.toggle-zone"), "Shortcut+Shift+Z", model::toggleZone));
        own.add(Command.of(text("shell.larger"), "Shortcut+Equals", theme::larger));
        own.add(Command.of(text("shell.smaller"), "Shortcut+Minus", theme::smaller));
        own.add(Command.of(text("shell.usual-size"), "Shortcut+0", theme::usualSize));
        return own;
    }
}
