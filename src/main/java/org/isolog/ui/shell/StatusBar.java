package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** How many events are visible, by which filter, what works right now, and in which case. */
final class StatusBar extends HBox {

    StatusBar(ShellModel model) {
        getStyleClass().add("status-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label caseName = new Label();
        caseName.getStyleClass().add("muted");
        caseName.setMinWidth(Region.USE_PREF_SIZE);
        caseName.textProperty().bind(model.caseNameProperty().map(name -> name.isEmpty() ? text("shell.no-case") : text("shell.case", name)));
        getChildren().addAll(counts(model), filter(model), gap, new WorkStatus(model.work()), caseName);
    }

    private static Node counts(ShellModel model) {
        Label visible = new Label();
        visible.getStyleClass().add("visible-count");
        visible.textProperty().bind(Bindings.createStringBinding(
            () -> NumberText.grouped(model.visibleEventsProperty().get()), model.visibleEventsProperty()));
        Label total = new Label();
        total.getStyleClass().add("muted");
        total.textProperty().bind(Bindings.createStringBinding(
            () -> text("shell.of-events", model.totalEventsProperty().get()), model.totalEventsProperty()));
        visible.setMinWidth(Region.USE_PREF_SIZE);
        total.setMinWidth(Region.USE_PREF_SIZE);
        HBox counts = new HBox(4, visible, total);
        counts.setAlignment(Pos.CENTER_LEFT);
        return counts;
    }

    private static Node filter(ShellModel model) {
        Label words = new Label();
        words.textProperty().bind(model.filterWordsProperty().map(filter -> filter.isEmpty() ? text("shell.no-filter") : filter));
        WholeText.onHover(words);
        Button clear = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        clear.setId("clear-filter");
        clear.setAccessibleText(text("shell.clear-filter"));
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.visibleProperty().bind(model.filterWordsProperty().isNotEmpty());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(event -> model.onClearFilterProperty().get().run());
        HBox chip = new HBox(words, clear);
        chip.getStyleClass().add("filter-chip");
        chip.setMaxHeight(Region.USE_PREF_SIZE);
        HBox holder = new HBox(chip);
        holder.setAlignment(Pos.CENTER_LEFT);
        return holder;
    }
}
