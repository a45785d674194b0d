package org.isolog.ui.events;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.ValueCount;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.WholeText;

/** The filter of one column: a text that values must have, and the frequent values with their counts, of which some can be hidden. */
final class ColumnFilter {
    private static final int MOST_VALUES = 200;

    private final EventsViewModel model;
    private final String field;
    private final Popup popup = new Popup();
    private final TextField contains = new TextField();
    private final ObservableList<ValueCount> values = FXCollections.observableArrayList();
    private final Set<String> hidden = new HashSet<>();

    ColumnFilter(EventsViewModel model, String field) {
        this.model = model;
        this.field = field;
        for (Condition condition : model.conditionsOn(field)) {
            if (condition.negated()) {
                hidden.add(condition.value());
            } else {
                contains.setText(bare(condition.value()));
            }
        }
        popup.setAutoHide(true);
        popup.getContent().add(content());
        model.topValues(field, MOST_VALUES, values::setAll);
    }

    void showBelow(Node owner) {
        Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
        popup.show(owner, bounds.getMinX() - 12, bounds.getMaxY() + 6);
        contains.requestFocus();
    }

    private Node content() {
        contains.setId("filter-contains");
        contains.setPromptText(text("events.contains"));
        contains.setOnAction(enter -> apply());
        ListView<ValueCount> list = new ListView<>(values);
        list.setId("filter-values");
        list.getStyleClass().add("quiet-list");
        list.setCellFactory(any -> new ValueCell());
        list.setPrefSize(300, 260);
        list.setPlaceholder(muted(text("events.reading-values")));
        Hyperlink all = new Hyperlink(text("events.all-values"));
        all.setOnAction(click -> {
            hidden.clear();
            list.refresh();
        });
        Hyperlink none = new Hyperlink(text("events.no-values"));
        none.setOnAction(click -> {
            values.forEach(value -> hidden.add(value.value()));
            list.refresh();
        });
        Button apply = new Button(text("events.apply"));
        apply.setId("filter-apply");
        apply.getStyleClass().add("accent");
        apply.setOnAction(click -> apply());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(10, all, none, gap, apply);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(field);
        title.getStyleClass().add("title");
        VBox content = new VBox(8, title, contains, list, buttons);
        content.getStyleClass().addAll("card", "column-filter-popup");
        return content;
    }

    private void apply() {
        popup.hide();
        List<Condition> conditions = new ArrayList<>();
        if (!contains.getText().isBlank()) {
            conditions.add(new Condition(field, pattern(contains.getText().strip()), false));
        }
        List<String> kept = values.stream().map(ValueCount::value).filter(value -> !hidden.contains(value)).toList();
        if (kept.size() == 1 && values.size() < MOST_VALUES && values.size() > 1) {
            // All values are known: one that stays says the same as all others that go.
            conditions.add(new Condition(field, kept.getFirst(), false));
        } else {
            hidden.stream().sorted().forEach(value -> conditions.add(new Condition(field, value, true)));
        }
        model.filterColumn(field, conditions);
    }

    // A value that is shown alone stands as it is; a typed text may stand anywhere in the value, unless it has its own stars.
    private String pattern(String typed) {
        boolean whole = typed.contains("*") || values.stream().anyMatch(value -> value.value().equalsIgnoreCase(typed));
        return whole ? typed : "*" + typed + "*";
    }

    private static String bare(String pattern) {
        boolean part = pattern.length() > 2 && pattern.startsWith("*") && pattern.endsWith("*");
        String inner = part ? pattern.substring(1, pattern.length() - 1) : pattern;
        return inner.contains("*") ? pattern : inner;
    }

    private static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private final class ValueCell extends ListCell<ValueCount> {
        private final CheckBox box = new CheckBox();
        private final Label count = muted("");
        private final Hyperlink only = new Hyperlink(text("events.only"));
        private final HBox row = new HBox(8, box, only, count);

        ValueCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(0);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMnemonicParsing(false);
            HBox.setHgrow(box, Priority.ALWAYS);
            WholeText.onHover(box);
            count.setMinWidth(Region.USE_PREF_SIZE);
            only.setMinWidth(Region.USE_PREF_SIZE);
            only.visibleProperty().bind(hoverProperty().or(only.focusedProperty()));
            box.setOnAction(click -> {
                if (box.isSelected()) {
                    hidden.remove(getItem().value());
                } else {
                    hidden.add(getItem().value());
                }
            });
            only.setOnAction(click -> {
                popup.hide();
                model.filterColumn(field, List.of(new Condition(field, getItem().value(), false)));
            });
        }

        @Override
        protected void updateItem(ValueCount item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row);
            if (item != null) {
                box.setText(item.value());
                box.setSelected(!hidden.contains(item.value()));
                count.setText(NumberText.grouped(item.count()));
            }
        }
    }
}
