package org.isolog.ui.common;

import static org.isolog.ui.common.Texts.text;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Dialogs as windows over the main window. */
public final class FxDialogs implements Dialogs {
    private final Supplier<Window> owner;
    private final Theme theme;

    /** @param owner the window that waits; asked at every dialog */
    public FxDialogs(Supplier<Window> owner, Theme theme) {
        this.owner = owner;
        this.theme = theme;
    }

    @Override
    public boolean confirm(String title, String message, String action) {
        ButtonType act = new ButtonType(action, ButtonData.OK_DONE);
        return ask(title, wrapped(message), act).filter(act::equals).isPresent();
    }

    @Override
    public Optional<String> input(String title, String message, String initial, String action) {
        TextField field = new TextField(initial);
        Platform.runLater(field::requestFocus);
        VBox content = new VBox(8, wrapped(message), field);
        ButtonType act = new ButtonType(action, ButtonData.OK_DONE);
        return ask(title, content, act).filter(act::equals).map(chosen -> field.getText().strip()).filter(typed -> !typed.isEmpty());
    }

    @Override
    public boolean form(String title, Node content, String action, ObservableBooleanValue ready) {
        ButtonType act = new ButtonType(action, ButtonData.OK_DONE);
        Dialog<ButtonType> dialog = dialog(title, content);
        dialog.getDialogPane().getButtonTypes().setAll(act, new ButtonType(text("common.cancel"), ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().lookupButton(act).disableProperty().bind(Bindings.not(ready));
        return dialog.showAndWait().filter(act::equals).isPresent();
    }

    @Override
    public void error(Throwable error) {
        Dialog<ButtonType> dialog = dialog(null, new ErrorPane(error, null));
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType(text("common.close"), ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    @Override
    public List<Path> openFiles(String title, FileKind... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        for (FileKind kind : kinds) {
            chooser.getExtensionFilters().add(new ExtensionFilter(kind.words(), kind.patterns()));
        }
        List<File> files = chooser.showOpenMultipleDialog(owner.get());
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> saveFile(String title, String name, FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(new ExtensionFilter(kind.words(), kind.patterns()));
        return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
    }

    private Optional<ButtonType> ask(String title, Node content, ButtonType act) {
        Dialog<ButtonType> dialog = dialog(title, content);
        dialog.getDialogPane().getButtonTypes().setAll(act, new ButtonType(text("common.cancel"), ButtonData.CANCEL_CLOSE));
        return dialog.showAndWait();
    }

    private Dialog<ButtonType> dialog(String title, Node content) {
        Dialog<ButtonType> dialog = new Dialog<>();
        DialogPane pane = dialog.getDialogPane();
        theme.apply(pane);
        dialog.initOwner(owner.get());
        dialog.setTitle(title == null ? "Isolog" : title);
        dialog.setHeaderText(title);
        pane.setContent(content);
        pane.setMinWidth(420);
        return dialog;
    }

    private static Label wrapped(String message) {
        Label label = new Label(message);
        label.setWrapText(true);
        label.setMaxWidth(520);
        return label;
    }
}
