package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.EventTime.Quality;
import org.isolog.investigation.RawText;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/** Every field of the event; each can be filtered for, filtered out, and copied. Below them, where the event stands in the evidence. */
final class FieldsPane extends VBox {
    private static final int LONGEST = 4_000;

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
        DataColumn<Row, String> name = Columns.<Row>text(text("inspector.field"), Row::name).wide(166);
        name.setMaxWidth(220);
        DataColumn<Row, String> value = Columns.<Row>mono(text("inspector.value"), Row::value).wide(160);
        value.setCellFactory(any -> new ValueCell());
        table.getColumns().add(name);
        table.getColumns().add(value);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
        model.inspectedProperty().subscribe(this::show);
        times.zoneProperty().subscribe(zone -> show(model.inspectedProperty().get()));
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

    /** The value, and what can be done with it while the row is under the pointer or selected. */
    private final class ValueCell extends TableCell<Row, String> {
        private final Button in = button(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, text("cell.filter-in"), "filter-in");
        private final Button out = button(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, text("cell.filter-out"), "filter-out");
        private final Button copy = button(MaterialDesignC.CONTENT_COPY, text("cell.copy"), "copy-value");
        private final Label words = new Label();
        private final HBox buttons = new HBox(in, out, copy);
        private final HBox all = new HBox(4, words, buttons);

        ValueCell() {
            getStyleClass().add("value-cell");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            words.getStyleClass().add("mono");
            words.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(words, Priority.ALWAYS);
            WholeText.onHover(words);
            all.setPrefWidth(0);
            all.setAlignment(Pos.CENTER_LEFT);
            buttons.setMinWidth(Region.USE_PREF_SIZE);
            buttons.managedProperty().bind(buttons.visibleProperty());
            buttons.setVisible(false);
            in.managedProperty().bind(in.visibleProperty());
            out.managedProperty().bind(out.visibleProperty());
            tableRowProperty().subscribe(row -> {
                if (row != null) {
                    buttons.visibleProperty().bind(row.hoverProperty().or(row.selectedProperty()));
                }
            });
            in.setOnAction(click -> model.filter(row().field(), row().value(), true));
            out.setOnAction(click -> model.filter(row().field(), row().value(), false));
            copy.setOnAction(click -> Tables.copy(row().value()));
        }

        private Row row() {
            return isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            Row row = row();
            setGraphic(row == null ? null : all);
            if (row != null) {
                words.setText(RawText.line(row.value(), LONGEST));
                in.setVisible(row.field() != null);
                out.setVisible(row.field() != null);
            }
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
