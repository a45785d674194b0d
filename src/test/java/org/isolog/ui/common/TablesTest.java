package org.isolog.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import org.isolog.testkit.Fx;
import org.junit.jupiter.api.Test;

class TablesTest {
    private final List<String> calls = new ArrayList<>();
    private final CellActions<String> actions = new CellActions<>() {
        @Override
        public void filter(String field, String value, boolean keep) {
            calls.add((keep ? "in " : "out ") + field + "=" + value);
        }

        @Override
        public void tag(List<String> rows) {
            calls.add("tag " + rows);
        }

        @Override
        public void around(String row, int minutes) {
            calls.add("around " + row + " " + minutes);
        }
    };

    @Test
    void menuOfACellDoesWhatItSays() {
        List<String> words = Fx.get(() -> {
            TableView<String> table = Tables.table(FXCollections.observableArrayList("alice", "bob"));
            DataColumn<String, String> column = Columns.<String>text("User", row -> row).ofField("user.name");
            table.getColumns().add(column);
            table.getSelectionModel().select(1);
            List<MenuItem> items = Tables.menu(table, column, "bob", actions).getItems().stream().filter(item -> item.getText() != null).toList();
            items.stream().filter(item -> !item.getText().startsWith("Copy")).forEach(MenuItem::fire);
            return items.stream().map(MenuItem::getText).toList();
        });
        assertThat(words).containsExactly("Show only this value", "Hide this value", "Copy the cell", "Copy the rows with header", "Tag…",
            "± 1 min around it", "± 5 min around it", "± 30 min around it");
        assertThat(calls).containsExactly("in user.name=bob", "out user.name=bob", "tag [bob]", "around bob 1", "around bob 5", "around bob 30");
    }
}
