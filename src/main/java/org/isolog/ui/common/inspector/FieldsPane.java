package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.isolog.core.EventTime.Quality;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Every field of the event; each can be filtered for, filtered out, and copied. Below them, where the event stands in the evidence. */
final class FieldsPane extends VBox {
    private final InspectorViewModel model;
    private final TimeText times;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    /** @param field null for what is no field of the log and so no filter */
    private record Row(String field, String name, String value) {
    }

    FieldsPane(InspectorViewModel model, TimeText times) {
        this.model = model;
        this.times = times;
        TableView<Row> table = Tables.table(rows);
        table.setId("fields");
        table.setTableMenuButtonVisible(false);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        DataColumn<Row, String> name = Columns.<Row>text(text("inspector.field"), Row::name).wide(118);
        name.setMaxWidth(170);
        DataColumn<Row, String> value = Columns.<Row>mono(text("inspector.value"), Row::value).wide(150);
        table.getColumns().add(name);
        table.getColumns().add(value);
        table.getColumns().add(actions());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
        model.inspectedProperty().subscribe(this::show);
        times.zoneProperty().subscribe(zone -> show(model.inspectedProperty().get()));
    }

    private TableColumn<Row, Row> actions() {
        TableColumn<Row, Row> column = new TableColumn<>();
        column.setSortable(false);
        column.setMinWidth(78);
        column.setMaxWidth(78);
        column.setCellFactory(any -> new ActionCell());
        return column;
    }

    private void show(Inspected now) {
        if (now == null) {
            rows.clear();
            return;
        }
        List<Row> all = new ArrayList<>();
        now.event().fields().forEach((field, value) -> all.add(new Row(field, field, value)));
        all.add(new Row(null, text("inspector.time"), now.event().time().isMissing() ? text("inspector.no-time") : times.fullWithZone(now.event().time().instant())));
        if (now.event().time().text() != null) {
            all.add(new Row(null, text("inspector.time-text"), now.event().time().text()));
        }
        if (now.event().time().isGuessed()) {
            all.add(new Row(null, text("inspector.guessed"), guessed(now.event().time().quality())));
        }
        all.add(new Row(null, text("inspector.source"), now.source().path()));
        all.add(new Row(null, text("inspector.record-number"), NumberText.grouped(now.event().ref().record())));
        all.add(new Row(null, text("inspector.offset"), NumberText.grouped(now.event().ref().byteOffset())));
        all.add(new Row(null, text("inspector.format"), now.source().format()));
        all.add(new Row(null, text("inspector.sha"), now.source().sha256()));
        rows.setAll(all);
    }

    private static String guessed(Quality quality) {
        return switch (quality) {
            case GUESSED_ZONE -> text("inspector.guessed-zone");
            case GUESSED_YEAR -> text("inspector.guessed-year");
            case GUESSED_YEAR_AND_ZONE -> text("inspector.guessed-both");
            case STATED, MISSING -> "";
        };
    }

    private final class ActionCell extends TableCell<Row, Row> {
        private final Button in = button(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, text("cell.filter-in"), "filter-in");
        private final Button out = button(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, text("cell.filter-out"), "filter-out");
        private final Button copy = button(MaterialDesignC.CONTENT_COPY, text("cell.copy"), "copy-value");
        private final HBox buttons = new HBox(in, out, copy);

        ActionCell() {
            getStyleClass().add("action-cell");
            in.setOnAction(click -> model.filter(row().field(), row().value(), true));
            out.setOnAction(click -> model.filter(row().field(), row().value(), false));
            copy.setOnAction(click -> Tables.copy(row().value()));
        }

        private Row row() {
            return getTableRow().getItem();
        }

        @Override
        protected void updateItem(Row item, boolean empty) {
            super.updateItem(item, empty);
            Row row = empty || getTableRow() == null ? null : getTableRow().getItem();
            boolean field = row != null && row.field() != null;
            in.setVisible(field);
            out.setVisible(field);
            setGraphic(row == null ? null : buttons);
        }

        private static Button button(Ikon icon, String words, String styleClass) {
            Button button = new Button(null, new FontIcon(icon));
            button.getStyleClass().addAll("flat", "compact", styleClass);
            button.setTooltip(new Tooltip(words));
            button.setAccessibleText(words);
            return button;
        }
    }
}
