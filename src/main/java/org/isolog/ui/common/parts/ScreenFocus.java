package org.isolog.ui.common.parts;

import javafx.application.Platform;
import javafx.scene.Node;

/** Gives the keyboard to the main part of a screen whenever the screen is opened, so that its keys work at once. */
public final class ScreenFocus {
    private ScreenFocus() {
    }

    public static void whenShown(Node screen, Node main) {
        // Once the window has laid the screen out: a node that is not shown yet takes no focus.
        screen.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                Platform.runLater(main::requestFocus);
            }
        });
    }
}
