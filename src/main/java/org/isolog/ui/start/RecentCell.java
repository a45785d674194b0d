package org.isolog.ui.start;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.RecentCase;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** A recent case: name and folder, events and when it was open, and an x that forgets it. */
final class RecentCell extends ListCell<RecentCase> {
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label events = new Label();
    private final Label when = new Label();
    private final HBox row;
    private final TimeText times;

    RecentCell(TimeText times, Consumer<Path> open, Consumer<RecentCase> forget) {
        this.times = times;
        name.getStyleClass().add("strong");
        folder.getStyleClass().addAll("muted", "small");
        when.getStyleClass().addAll("muted", "small");
        WholeText.onHover(folder);
        VBox left = new VBox(1, name, folder);
        left.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        VBox right = new VBox(1, events, when);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setMinWidth(Region.USE_PREF_SIZE);
        Button x = new Button(null, new FontIcon(MaterialDesignC.CLOSE));
        x.getStyleClass().addAll("flat", "compact");
        x.setAccessibleText(text("start.forget"));
        x.setTooltip(WholeText.tooltip());
        x.getTooltip().setText(text("start.forget"));
        x.setMinWidth(Region.USE_PREF_SIZE);
        x.setOnAction(event -> forget.accept(getItem()));
        row = new HBox(12, new FontIcon(MaterialDesignF.FOLDER_OUTLINE), left, right, x);
        row.setAlignment(Pos.CENTER_LEFT);
        // The row never asks for more than the list is wide: long folders are cut, and show whole on hover.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                open.accept(getItem().folder());
            }
        });
    }

    @Override
    protected void updateItem(RecentCase recent, boolean empty) {
        super.updateItem(recent, empty);
        setGraphic(empty || recent == null ? null : row);
        if (!empty && recent != null) {
            name.setText(recent.name());
            folder.setText(recent.folder().toString());
            events.setText(text("start.events", recent.events()));
            when.setText(text("start.opened", times.fullWithZone(recent.opened().truncatedTo(ChronoUnit.SECONDS))));
            setAccessibleText(recent.name());
        }
    }
}
