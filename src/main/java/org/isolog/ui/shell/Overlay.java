package org.isolog.ui.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Something over the whole window until Escape or a click beside it. */
final class Overlay extends StackPane {
    private Node focusBefore;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                hide();
                event.consume();
            }
        });
    }

    void show(Node sheet) {
        if (!isVisible()) {
            focusBefore = getScene().getFocusOwner();
        }
        sheet.getStyleClass().add("sheet");
        getChildren().setAll(sheet);
        setVisible(true);
        sheet.requestFocus();
    }

    void hide() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }
}
