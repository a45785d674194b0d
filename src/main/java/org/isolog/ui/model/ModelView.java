package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.ErrorWords;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The Model screen. */
public final class ModelView {
    private final VBox root;

    public ModelView(CaseContext context) {
        ModelViewModel model = new ModelViewModel(context);
        HBox top = new HBox(12, new SettingsCard(model).card(), new ActiveModelCard(model, context.times()).card(),
            new BaselineCard(model, context.times()).card());
        top.setMinHeight(Region.USE_PREF_SIZE);
        top.setPrefHeight(436);
        LearningViewModel learning = new LearningViewModel(context, model);
        LowerCards lower = new LowerCards(new VersionsCard(model, context.times()).card(), new RulesCard(learning, context.times()).card(),
            new LearnCard(learning).card());
        root = new VBox(12, errorBar(model, context), top, lower.root());
        root.getStylesheets().add(ModelView.class.getResource("model.css").toExternalForm());
    }

    public Parent root() {
        return root;
    }

    /** Why the last action failed; takes no room while none did. */
    private static Region errorBar(ModelViewModel model, CaseContext context) {
        Label sentence = new Label(null, new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        sentence.setId("model-error");
        sentence.getStyleClass().add("critical");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button details = new Button(text("model.details"));
        details.setMinWidth(Region.USE_PREF_SIZE);
        details.setOnAction(event -> context.dialogs().error(model.errorProperty().get()));
        HBox bar = new HBox(10, sentence, details);
        bar.getStyleClass().add("card");
        bar.setAlignment(Pos.CENTER_LEFT);
        model.errorProperty().subscribe(error -> {
            bar.setVisible(error != null);
            bar.setManaged(error != null);
            sentence.setText(error == null ? "" : ErrorWords.of(error).sentence() + " (" + ErrorWords.of(error).code() + ")");
        });
        return bar;
    }
}
