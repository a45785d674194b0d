package org.isolog.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.isolog.core.IsologException;
import org.isolog.testkit.Fx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FxDialogsTest {
    private final List<Object> answers = new ArrayList<>();
    private Stage stage;
    private FxDialogs dialogs;

    @BeforeEach
    void show() {
        Theme theme = Fx.get(() -> new Theme(false));
        stage = Fx.show(StackPane::new, theme, 800, 500);
        dialogs = new FxDialogs(() -> stage, theme);
    }

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void confirmsWithTheNameOfTheAction() {
        ask(() -> dialogs.confirm("Delete old models", "3 models that no run uses go away. This cannot be undone.", "Delete 3 models"));
        Fx.picture(pane().getScene(), "kit-confirm-light");
        press("Delete 3 models");
        assertThat(answers).containsExactly(true);
    }

    @Test
    void cancelIsNo() {
        ask(() -> dialogs.confirm("Delete old models", "3 models go away.", "Delete 3 models"));
        press("Cancel");
        assertThat(answers).containsExactly(false);
    }

    @Test
    void givesBackWhatWasTyped() {
        ask(() -> dialogs.input("Tag", "A word for the 2 chosen events.", "", "Add tag"));
        Fx.run(() -> ((TextField) pane().lookup(".text-field")).setText("  lateral  "));
        press("Add tag");
        assertThat(answers).containsExactly(Optional.of("lateral"));
    }

    @Test
    void showsAnErrorWithItsCode() {
        ask(() -> {
            dialogs.error(new IsologException("CASE-LOCKED", "The case is open elsewhere."));
            return "shown";
        });
        Fx.picture(pane().getScene(), "kit-error-light");
        press("Close");
        assertThat(answers).containsExactly("shown");
    }

    private void ask(Supplier<Object> question) {
        Platform.runLater(() -> answers.add(question.get()));
        Fx.until("a dialog is shown", () -> pane() != null);
        Fx.settle();
    }

    private static DialogPane pane() {
        return Fx.get(() -> Window.getWindows().stream().filter(window -> window.getScene().getRoot() instanceof DialogPane)
            .map(window -> (DialogPane) window.getScene().getRoot()).findFirst().orElse(null));
    }

    private void press(String words) {
        Fx.run(() -> pane().lookupAll(".button").stream().map(Button.class::cast).filter(button -> words.equals(button.getText()))
            .findFirst().orElseThrow().fire());
        Fx.until("answered", () -> !answers.isEmpty());
    }
}
