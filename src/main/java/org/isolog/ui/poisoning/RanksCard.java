package org.isolog.ui.poisoning;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.DataColumn;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Tables;
import org.isolog.ui.poisoning.Trial.Row;

/** The first ranks of one trial, with the attack standing out wherever it is. */
final class RanksCard {
    private static final double SCROLL_BAR = 14;
    private static final PseudoClass ATTACK = PseudoClass.getPseudoClass("attack");

    private final Supplier<Optional<Trial>> trial;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final TableView<Row> table = Tables.table(rows);
    private final Label waiting = new Label();
    private final Card card;

    RanksCard(String title, String id, Supplier<Optional<Trial>> trial) {
        this.trial = trial;
        table.setId(id);
        table.setTableMenuButtonVisible(false);
        table.getColumns().add(Columns.<Row>count(text("poisoning.column-rank"), Row::rank).wide(62));
        table.getColumns().add(Columns.<Row>number(text("poisoning.column-score"), Row::score, 3).wide(62));
        DataColumn<Row, String> event = Columns.text(text("poisoning.column-event"), Row::words);
        DataColumn<Row, String> alert = Columns.<Row>text(text("poisoning.column-alert"), RanksCard::alert).wide(104);
        alert.setCellFactory(any -> new AlertCell());
        event.prefWidthProperty().bind(table.widthProperty().subtract(62 + 62 + 104 + SCROLL_BAR));
        table.getColumns().add(event);
        table.getColumns().add(alert);
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setRowFactory(any -> new TableRow<>() {
            @Override
            protected void updateItem(Row item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(ATTACK, !empty && item != null && item.attack());
            }
        });
        waiting.getStyleClass().addAll("muted", "waiting");
        table.setPlaceholder(waiting);
        card = new Card(title, "", table);
        card.setPrefWidth(100);
        HBox.setHgrow(card, Priority.ALWAYS);
    }

    Card card() {
        return card;
    }

    /** @param running whether a model is being trained, so that an empty table will fill */
    void show(boolean running) {
        Optional<Trial> now = trial.get();
        waiting.setText(running ? text("poisoning.waiting") : text("poisoning.not-tried"));
        rows.setAll(now.map(Trial::rows).orElse(List.of()));
        card.subtitleProperty().set(now.map(shown -> text("poisoning.ranks-sub", shown.point().copies(),
            NumberText.decimal(shown.point().threshold(), 3))).orElse(""));
    }

    private static String alert(Row row) {
        return row.flagged() ? text("poisoning.flagged") : text("poisoning.not-flagged");
    }

    private static final class AlertCell extends TableCell<Row, String> {
        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            Row row = empty || getTableRow() == null ? null : getTableRow().getItem();
            getStyleClass().removeAll("lost", "caught");
            if (row != null && row.attack()) {
                getStyleClass().add(row.flagged() ? "caught" : "lost");
            }
        }
    }
}
