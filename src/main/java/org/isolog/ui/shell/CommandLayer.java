package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.isolog.ui.common.Theme;

/** A screen with its keys, and over it the palette and the key sheet. Every such layer has the commands of type size and theme. */
public final class CommandLayer extends StackPane {
    private final Theme theme;
    private final List<Command> commands;
    private final Overlay overlay = new Overlay();

    /** @param commands what can be done here, in the order of the palette */
    public CommandLayer(Node content, Theme theme, List<Command> commands) {
        this.theme = theme;
        this.commands = new ArrayList<>(commands);
        this.commands.addAll(ownCommands());
        getChildren().addAll(content, overlay);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    public void showPalette() {
        overlay.show(new CommandPalette(commands.stream().filter(command -> command.action() != null).toList(), overlay::hide));
    }

    public void showKeys() {
        overlay.show(new KeySheet(commands));
    }

    private void onKey(KeyEvent event) {
        if (sized(event)) {
            event.consume();
            return;
        }
        for (Command command : commands) {
            KeyCombination keys = command.keys();
            if (keys != null && command.action() != null && keys.match(event)) {
                event.consume();
                command.action().run();
                return;
            }
        }
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

    // By the character and not the key: where ? is depends on the keyboard.
    private void onTyped(KeyEvent event) {
        boolean typing = getScene().getFocusOwner() instanceof TextInputControl;
        if ("?".equals(event.getCharacter()) && !typing) {
            showKeys();
            event.consume();
        }
    }

    private List<Command> ownCommands() {
        return List.of(
            Command.of(text("shell.key-palette"), "Shortcut+K", this::showPalette),
            Command.of(text("shell.key-sheet"), "Shortcut+Slash", this::showKeys),
            Command.of(text("shell.toggle-theme"), "Shortcut+Shift+D", theme::toggle),
            Command.of(text("shell.larger"), "Shortcut+Equals", theme::larger),
            Command.of(text("shell.smaller"), "Shortcut+Minus", theme::smaller),
            Command.of(text("shell.usual-size"), "Shortcut+0", theme::usualSize));
    }
}
