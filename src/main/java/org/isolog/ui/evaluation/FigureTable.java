package org.isolog.ui.evaluation;

import static org.isolog.ui.common.Texts.text;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.isolog.investigation.LogEvaluation;
import org.isolog.investigation.LogEvaluation.Figure;
import org.isolog.investigation.LogEvaluation.Level;
import org.isolog.investigation.LogEvaluation.Row;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Tables;

/** The figures of the combined score and of each kind of evidence, with what they lie between. */
final class FigureTable {
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final TableView<Row> table = Tables.table(rows);

    FigureTable() {
        table.setId("figures");
        table.getStyleClass().add("dense");
        table.setTableMenuButtonVisible(false);
        table.getColumns().add(Columns.<Row>text(text("evaluation.column-score"), FigureTable::name).wide(152));
        add(text("evaluation.column-auc"), row -> row.figures().rocAuc(), 2);
        add(text("evaluation.column-ap"), row -> row.figures().averagePrecision(), 2);
        add(text("evaluation.column-precision"), row -> row.figures().precision(), 2);
        add(text("evaluation.column-recall"), row -> row.figures().recall(), 2);
        add(text("evaluation.column-false"), row -> row.figures().falseAlarmsADay(), 1);
        add(text("evaluation.column-at"), row -> row.figures().precisionAt().getFirst(), 2);
        table.getColumns().forEach(column -> column.setSortable(false));
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
    }

    /** @param action takes the kind of evidence whose row is chosen */
    void setOnChosen(Consumer<Row> action) {
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && row.channel() != null) {
                action.accept(row);
            }
        });
    }

    private void add(String title, Function<Row, Figure> figure, int digits) {
        DataColumn<Row, String> column = Columns.text(title, row -> words(figure.apply(row), digits));
        column.getStyleClass().add("numeric");
        table.getColumns().add(column.wide(digits == 1 ? 92 : 106));
    }

    TableView<Row> table() {
        return table;
    }

    /** @param chosen the row that is chosen at first */
    void show(LogEvaluation measured, Level level, Row chosen) {
        rows.setAll(measured.rows().stream().filter(row -> row.level() == level).toList());
        table.getSelectionModel().clearAndSelect(rows.indexOf(chosen));
    }

    static String name(Row row) {
        return row.channel() == null ? text("evaluation.combined") : row.channel().title();
    }

    /** A figure and what it lies between; a dash for what is not defined. */
    static String words(Figure figure, int digits) {
        if (!Double.isFinite(figure.value())) {
            return "–";
        }
        String value = NumberText.decimal(figure.value(), digits);
        return Double.isFinite(figure.low()) ? value + " [" + NumberText.decimal(figure.low(), digits) + "–" + NumberText.decimal(figure.high(), digits) + "]"
            : value;
    }
}
