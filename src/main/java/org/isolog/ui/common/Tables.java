package org.isolog.ui.common;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Habits that every grid has: multi-select, j/k, Ctrl+C with the header, a menu on each cell. */
public final class Tables {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private Tables() {
    }

    /** A grid with the kit's habits, without a cell menu. */
    public static <R> TableView<R> table(ObservableList<R> rows) {
        TableView<R> table = new TableView<>(rows);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setTableMenuButtonVisible(true);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(table, event));
        return table;
    }

    /** Right-click or Ctrl+click on a cell opens its menu. */
    public static <R> void cellMenu(TableView<R> table, CellActions<R> actions) {
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            boolean wanted = event.getButton() == MouseButton.SECONDARY || event.getButton() == MouseButton.PRIMARY && event.isShortcutDown();
            TableCell<R, ?> cell = wanted ? cellAt(event.getTarget()) : null;
            if (cell == null || cell.isEmpty() || !(cell.getTableColumn() instanceof DataColumn<R, ?> column)) {
                return;
            }
            int row = cell.getIndex();
            if (!table.getSelectionModel().isSelected(row)) {
                table.getSelectionModel().clearAndSelect(row);
            }
            menu(table, column, table.getItems().get(row), actions).show(cell, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /** Puts the selected rows on the clipboard, tab-separated with the header, in the order of the columns shown. */
    public static <R> void copySelection(TableView<R> table) {
        if (!table.getSelectionModel().isEmpty()) {
            copy(asTsv(table, table.getSelectionModel().getSelectedItems()));
        }
    }

    /** The rows as {@link #copySelection} copies them. */
    public static <R> String asTsv(TableView<R> table, List<R> rows) {
        List<DataColumn<R, ?>> columns = new ArrayList<>();
        table.getVisibleLeafColumns().forEach(column -> {
            if (column instanceof DataColumn<R, ?> data) {
                columns.add(data);
            }
        });
        return Tsv.of(columns, rows);
    }

    static <R> ContextMenu menu(TableView<R> table, DataColumn<R, ?> column, R row, CellActions<R> actions) {
        ContextMenu menu = new ContextMenu();
        String value = column.shown(row);
        String field = actions.fieldOf(column, row);
        if (field != null && !value.isEmpty()) {
            menu.getItems().addAll(
                item(text("cell.filter-in"), () -> actions.filter(field, value, true)),
                item(text("cell.filter-out"), () -> actions.filter(field, value, false)),
                new SeparatorMenuItem());
        }
        menu.getItems().addAll(
            item(text("cell.copy"), () -> copy(value)),
            item(text("cell.copy-rows"), () -> actions.copyRows(table)),
            new SeparatorMenuItem(),
            item(text("cell.tag"), () -> actions.tag(List.copyOf(table.getSelectionModel().getSelectedItems()))));
        for (int minutes : CellActions.MINUTES) {
            menu.getItems().add(item(text("cell.around", minutes), () -> actions.around(row, minutes)));
        }
        return menu;
    }

    private static <R> void onKey(TableView<R> table, KeyEvent event) {
        if (COPY.match(event)) {
            copySelection(table);
            event.consume();
        } else if (!event.isShortcutDown() && !event.isAltDown() && (event.getCode() == KeyCode.J || event.getCode() == KeyCode.K)) {
            step(table, event.getCode() == KeyCode.J ? 1 : -1);
            event.consume();
        }
    }

    private static <R> void step(TableView<R> table, int by) {
        if (table.getItems().isEmpty()) {
            return;
        }
        int row = Math.clamp(table.getSelectionModel().getSelectedIndex() + by, 0, table.getItems().size() - 1);
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(Math.max(0, row - 3));
    }

    /** Puts a text on the clipboard. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }

    @SuppressWarnings("unchecked")
    private static <R> TableCell<R, ?> cellAt(Object target) {
        Node node = target instanceof Node start ? start : null;
        while (node != null && !(node instanceof TableCell)) {
            node = node.getParent();
        }
        return (TableCell<R, ?>) node;
    }
}
