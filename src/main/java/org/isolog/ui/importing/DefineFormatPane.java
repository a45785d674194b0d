package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.investigation.UserFormats.TriedLine;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.ErrorWords;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.importing.DefineFormatModel.Trial;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Where a format is defined: an example line with what the pattern finds in it, the pattern, and the first lines as they would be read. */
final class DefineFormatPane {
    private static final int MOST_COLUMNS = 30;

    private final DefineFormatModel model;
    private final TimeText times;
    private final Runnable onEnd;
    private final MarkedLine example = new MarkedLine();
    private final Label problem = new Label();
    private final Button save = new Button(text("import.define-save"));
    private final Card rows = new Card(text("import.define-rows"), null, null);
    private final HBox root = new HBox(12);
    private int shown;

    DefineFormatPane(DefineFormatModel model, TimeText times, Runnable onEnd) {
        this.model = model;
        this.times = times;
        this.onEnd = onEnd;
        Card form = new Card(text("import.define-title"), model.file().name(), form());
        form.setMinWidth(420);
        form.setPrefWidth(420);
        rows.setPrefWidth(100);
        HBox.setHgrow(rows, Priority.ALWAYS);
        VBox.setVgrow(root, Priority.ALWAYS);
        root.setId("define-format");
        root.getChildren().addAll(form, rows);
        model.trialProperty().subscribe(this::show);
        model.titleProperty().subscribe(any -> save.setDisable(!model.canSave()));
        model.failureProperty().subscribe(failure -> {
            if (failure != null) {
                problem.setText(ErrorWords.of(failure).sentence());
            }
        });
    }

    Node root() {
        return root;
    }

    private Node form() {
        TextArea pattern = new TextArea();
        pattern.setId("define-pattern");
        pattern.setWrapText(true);
        pattern.setPrefRowCount(4);
        pattern.setMinHeight(Region.USE_PREF_SIZE);
        pattern.getStyleClass().add("mono");
        pattern.textProperty().bindBidirectional(model.patternProperty());
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        HBox wrong = new HBox(8, mark(false), problem);
        wrong.managedProperty().bind(problem.textProperty().isNotEmpty());
        wrong.visibleProperty().bind(wrong.managedProperty());
        Label hint = label("import.define-hint");
        hint.managedProperty().bind(problem.textProperty().isEmpty());
        hint.visibleProperty().bind(hint.managedProperty());
        save.getStyleClass().add("accent");
        save.setId("define-save");
        save.setOnAction(any -> {
            if (model.save()) {
                onEnd.run();
            }
        });
        Button cancel = new Button(text("import.define-cancel"));
        cancel.setOnAction(any -> onEnd.run());
        return new VBox(10, label("import.define-example"), example.root(), label("import.define-pattern"), pattern, wrong, hint,
            label("import.define-time"), field("define-time", model.timeFormatProperty(), "dd.MM.yyyy HH:mm:ss"),
            label("import.define-name"), field("define-title", model.titleProperty(), text("import.define-name-prompt")), new HBox(8, save, cancel));
    }

    private static Label label(String key) {
        Label label = new Label(text(key));
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static TextField field(String id, StringProperty value, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private void show(Trial trial) {
        problem.setText(trial.problem() == null ? "" : trial.problem());
        save.setDisable(!model.canSave());
        if (trial.problem() != null) {
            return;
        }
        rows.subtitleProperty().set(text("import.define-fitting", trial.fitting(), trial.lines().size()));
        example.show(trial.lines().isEmpty() ? null : trial.lines().get(Math.min(shown, trial.lines().size() - 1)));
        rows.setContent(table(trial));
    }

    private static FontIcon mark(boolean fits) {
        FontIcon mark = new FontIcon(fits ? MaterialDesignC.CHECK_CIRCLE_OUTLINE : MaterialDesignC.CLOSE_CIRCLE_OUTLINE);
        mark.getStyleClass().add(fits ? "mark-good" : "mark-critical");
        return mark;
    }

    private static TableColumn<TriedLine, Boolean> fits() {
        TableColumn<TriedLine, Boolean> column = new TableColumn<>(text("import.define-fits"));
        column.setPrefWidth(66);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().event() != null));
        column.setCellFactory(any -> new TableCell<>() {
            @Override
            protected void updateItem(Boolean fits, boolean empty) {
                super.updateItem(fits, empty);
                boolean shown = !empty && fits != null;
                setGraphic(shown ? mark(fits) : null);
                setText(shown ? text(fits ? "import.define-yes" : "import.define-no") : null);
            }
        });
        return column;
    }

    private TableView<TriedLine> table(Trial trial) {
        TableView<TriedLine> table = Tables.table(FXCollections.observableArrayList(trial.lines()));
        table.setId("define-rows");
        List<TableColumn<TriedLine, ?>> columns = new ArrayList<>();
        columns.add(fits());
        columns.add(Columns.<TriedLine>mono(text("import.define-line"), TriedLine::line).wide(250));
        columns.add(Columns.time(text("import.time"), (TriedLine line) -> line.event() == null ? null : line.event().time().instant(), times));
        trial.fields().stream().limit(MOST_COLUMNS).forEach(field -> columns.add(
            Columns.<TriedLine>mono(field, line -> line.event() == null ? null : line.event().get(field)).wide(130)));
        table.getColumns().setAll(columns);
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0 && index.intValue() < trial.lines().size()) {
                shown = index.intValue();
                example.show(trial.lines().get(shown));
            }
        });
        return table;
    }
}
