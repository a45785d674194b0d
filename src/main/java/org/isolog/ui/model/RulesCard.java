package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.isolog.core.Expectation.State;
import org.isolog.investigation.PatternWords;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Columns;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.Tables;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.model.LearningState.Rule;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Every rule of expectation, newest first; see its events, or withdraw it. */
final class RulesCard {
    private final LearningViewModel model;
    private final ObservableList<Rule> rows = FXCollections.observableArrayList();
    private final TableView<Rule> table = Tables.table(rows);

    RulesCard(LearningViewModel model, TimeText times) {
        this.model = model;
        table.setId("rules");
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getColumns().add(Columns.<Rule>count(text("rules.number"), row -> row.rule().id()).wide(48));
        table.getColumns().add(Columns.<Rule>text(text("rules.state"), row -> words(row.state())).wide(92));
        table.getColumns().add(Columns.<Rule>text(text("rules.what"), row -> PatternWords.of(row.rule().pattern())).wide(330));
        table.getColumns().add(Columns.<Rule>text(text("rules.reason"), row -> row.rule().reason()).wide(220));
        table.getColumns().add(Columns.<Rule>count(text("rules.findings"), Rule::findings).wide(136));
        table.getColumns().add(Columns.<Rule>text(text("rules.author"), row -> row.rule().author()).wide(84));
        table.getColumns().add(Columns.<Rule>time(text("rules.until"), row -> row.rule().until(), times));
        table.setPlaceholder(new EmptyState(MaterialDesignC.CHECK_CIRCLE_OUTLINE, text("rules.none"), text("rules.none-hint")));
        model.stateProperty().subscribe(state -> rows.setAll(state.rules()));
    }

    Card card() {
        return new Card(text("rules.title"), text("rules.sub"), table).withControls(show(), withdraw());
    }

    private Button show() {
        Button button = new Button(text("rules.show"));
        button.setId("rule-events");
        button.getStyleClass().add("compact");
        ObservableValue<Rule> selected = table.getSelectionModel().selectedItemProperty();
        button.disableProperty().bind(selected.map(rule -> rule.findings() == 0).orElse(true));
        button.setOnAction(event -> model.showEvents(selected.getValue().rule().id()));
        return button;
    }

    private Button withdraw() {
        Button button = new Button(text("rules.withdraw"));
        button.setId("withdraw");
        button.getStyleClass().add("compact");
        ObservableValue<Rule> selected = table.getSelectionModel().selectedItemProperty();
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> selected.getValue() == null || selected.getValue().state() != State.IN_FORCE
            || model.screen().runningProperty().get() != null, selected, model.screen().runningProperty()));
        button.setOnAction(event -> model.withdraw(selected.getValue().rule().id()));
        return button;
    }

    private static String words(State state) {
        return switch (state) {
            case IN_FORCE -> text("rules.in-force");
            case EXPIRED -> text("rules.expired");
            case WITHDRAWN -> text("rules.withdrawn");
        };
    }
}
