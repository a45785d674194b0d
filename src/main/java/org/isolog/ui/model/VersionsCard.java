package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.model.ModelState.Version;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/** Every version of the model, newest first; go back to one, or delete old ones. */
final class VersionsCard {
    private final ModelViewModel model;
    private final ObservableList<Version> rows = FXCollections.observableArrayList();
    private final TableView<Version> table = Tables.table(rows);

    VersionsCard(ModelViewModel model, TimeText times) {
        this.model = model;
        table.setId("versions");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getColumns().add(Columns.<Version>text(text("model.column-version"), row -> "v" + row.model().version()).wide(64));
        table.getColumns().add(Columns.<Version>text(text("model.column-active"), row -> row.model().active() ? text("model.is-active") : "").wide(80));
        table.getColumns().add(Columns.<Version>time(text("model.column-trained"), row -> row.model().trained(), times));
        table.getColumns().add(Columns.<Version>text(text("model.column-author"), row -> row.model().author()).wide(76));
        table.getColumns().add(Columns.<Version>text(text("model.column-preset"), row -> SettingsWords.preset(row.model().settings().preset())).wide(150));
        table.getColumns().add(Columns.<Version>text(text("model.column-forest"), row -> SettingsWords.forest(row.model().settings())).wide(224));
        table.getColumns().add(Columns.<Version>count(text("model.column-rows"), row -> row.model().rows()).wide(84));
        table.getColumns().add(Columns.<Version>count(text("model.column-alerts"), row -> row.run() == null ? 0 : row.run().alertUnits()).wide(72));
        table.getColumns().add(Columns.<Version>time(text("model.column-sealed"), row -> row.model().sealed(), times));
        table.setPlaceholder(new EmptyState(MaterialDesignH.HISTORY, text("model.no-versions"), text("model.no-versions-hint")));
        model.stateProperty().subscribe(state -> rows.setAll(state.versions()));
    }

    Card card() {
        Card card = new Card(text("model.versions"), text("model.versions-sub"), table).withControls(rollBack(), prune());
        VBox.setVgrow(card, Priority.ALWAYS);
        card.setMinHeight(150);
        return card;
    }

    private Button rollBack() {
        Button button = new Button();
        button.setId("roll-back");
        button.getStyleClass().add("compact");
        var selected = table.getSelectionModel().selectedItemProperty();
        button.textProperty().bind(Bindings.createStringBinding(() -> selected.get() == null || selected.get().model().active()
            ? text("model.roll-back") : text("model.roll-back-to", selected.get().model().version()), selected));
        BooleanBinding nothing = Bindings.createBooleanBinding(() -> selected.get() == null || selected.get().model().active(), selected);
        button.disableProperty().bind(nothing.or(model.runningProperty().isNotNull()));
        button.setOnAction(event -> model.rollBack(selected.get().model().version()));
        return button;
    }

    private Button prune() {
        Button button = new Button(text("model.prune"));
        button.setId("prune");
        button.getStyleClass().add("compact");
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> model.stateProperty().get().prunable() == 0, model.stateProperty())
            .or(model.runningProperty().isNotNull()));
        button.setOnAction(event -> model.prune());
        return button;
    }
}
