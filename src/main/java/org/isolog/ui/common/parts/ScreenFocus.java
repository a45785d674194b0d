package org.isolog.ui.common.parts;

import javafx.application.Platform;
import javafx.scene.Node;

/** Gives the keyboard to the main part of a screen whenever the screen is opened, so that its keys work at once. */
public final class ScreenFocus {
    private final Node main;
    private boolean due;

    private ScreenFocus(Node main) {
        this.main = main;
    }

    /** @param main may come into the screen later than the screen is shown */
    public static void whenShown(Node screen, Node main) {
        ScreenFocus focus = new ScreenFocus(main);
        screen.sceneProperty().subscribe(scene -> {
            focus.due = scene != null;
            focus.take();
        });
        main.sceneProperty().subscribe(scene -> focus.take());
    }

    private void take() {
        if (due && main.getScene() != null) {
            due = false;
            // Once the window has laid the screen out: a node that is not shown yet takes no focus.
            Platform.runLater(main::requestFocus);
        }
    }
}
