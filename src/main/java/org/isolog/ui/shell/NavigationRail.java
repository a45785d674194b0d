package org.isolog.ui.shell;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The rooms as a column of icon, word and count; arrows move within it, Enter or Space opens. */
final class NavigationRail extends ScrollPane {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Navigation navigation;
    private final VBox column = new VBox();

    NavigationRail(Navigation navigation) {
        this.navigation = navigation;
        column.getStyleClass().add("rail");
        Label brand = new Label("Iso");
        Label log = new Label("log");
        log.getStyleClass().add("brand-log");
        HBox name = new HBox(brand, log);
        name.getStyleClass().add("brand");
        column.getChildren().add(name);
        String group = null;
        for (Room room : navigation.rooms()) {
            if (!Objects.equals(group, room.group())) {
                group = room.group();
                column.getChildren().add(heading(group));
            }
            column.getChildren().add(item(room));
        }
        setContent(column);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
    }

    private Node heading(String group) {
        Label heading = new Label(group.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("rail-group");
        return heading;
    }

    private Node item(Room room) {
        Label word = new Label(room.title());
        word.getStyleClass().add("word");
        Label count = new Label();
        count.getStyleClass().add("count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty().bind(navigation.countProperty(room.id()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox item = new HBox(new FontIcon(room.icon()), word, gap, count);
        item.getStyleClass().add("rail-item");
        item.setId("room-" + room.id());
        item.setFocusTraversable(true);
        item.setAccessibleRole(AccessibleRole.BUTTON);
        item.setAccessibleText(room.title());
        item.setOnMousePressed(event -> navigation.show(room.id()));
        item.setOnKeyPressed(event -> onKey(event, room, item));
        navigation.selectedProperty().subscribe(now -> item.pseudoClassStateChanged(SELECTED, now.equals(room)));
        return item;
    }

    private void onKey(KeyEvent event, Room room, Node item) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            navigation.show(room.id());
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            List<Node> items = column.getChildren().stream().filter(Node::isFocusTraversable).toList();
            int next = items.indexOf(item) + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            items.get(Math.clamp(next, 0, items.size() - 1)).requestFocus();
            event.consume();
        }
    }
}
