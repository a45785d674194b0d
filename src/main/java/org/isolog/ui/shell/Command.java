package org.isolog.ui.shell;

import javafx.scene.input.KeyCombination;

/**
 * Something the user can do from anywhere, by its key or by its name in the palette.
 *
 * @param title  what it does, beginning with a verb
 * @param keys   such as {@code Shortcut+R}; null for none
 * @param action null if a part of the screen listens to the keys by itself: then they are only listed
 */
public record Command(String title, KeyCombination keys, Runnable action) {

    public static Command of(String title, String keys, Runnable action) {
        return new Command(title, keys == null ? null : KeyCombination.valueOf(keys), action);
    }

    /** Keys that a part of the screen listens to by itself. */
    public static Command listed(String title, String keys) {
        return of(title, keys, null);
    }

    /** The key as people write it, such as {@code Ctrl+R}; empty for none. */
    public String keyWords() {
        return keys == null ? "" : keys.getName().replace("Shift+Ctrl", "Ctrl+Shift").replace("Shift+Shortcut", "Ctrl+Shift").replace("Shortcut", "Ctrl").replace("Equals", "+").replace("Minus", "-").replace("Slash", "/");
    }
}
