package org.isolog.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/** Everything that asks the user in a window of its own. Called on the FX thread; waits for the answer. */
public interface Dialogs {

    /**
     * @param message what will happen, in a sentence or two
     * @param action  what the button does, such as {@code Retrain} or {@code Delete 3 models}; never {@code OK}
     * @return whether the user chose the action
     */
    boolean confirm(String title, String message, String action);

    /**
     * @param initial text that stands in the field at first
     * @return what was typed, without spaces around it; empty if the user left or typed nothing
     */
    Optional<String> input(String title, String message, String initial, String action);

    /**
     * A form with several fields.
     *
     * @param ready whether the action may be taken now
     * @return whether the user chose the action
     */
    boolean form(String title, Node content, String action, ObservableBooleanValue ready);

    /** Shows what went wrong in the way of {@link ErrorPane}. */
    void error(Throwable error);

    /** @return the chosen files; empty if the user left */
    List<Path> openFiles(String title, FileKind... kinds);

    /** @return the chosen folder, which may not be empty; empty if the user left */
    Optional<Path> openFolder(String title);

    /** @param name suggested file name with its ending */
    Optional<Path> saveFile(String title, String name, FileKind kind);

    /**
     * A choice in the file window.
     *
     * @param patterns such as {@code *.csv}
     */
    record FileKind(String words, List<String> patterns) {
        public FileKind {
            patterns = List.copyOf(patterns);
        }
    }
}
