package org.isolog.ui.poisoning;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.PageHead;
import org.isolog.ui.common.RunState;

/** The Poisoning lab. */
public final class PoisoningView {
    private static final double RANKS_HEIGHT = 264;

    private final VBox root;

    public PoisoningView(CaseContext context) {
        PoisoningViewModel model = new PoisoningViewModel(context);
        Button reset = new Button(text("poisoning.reset"));
        reset.setId("reset-poisoning");
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(event -> model.reset());
        HBox lab = new HBox(12, new ControlsCard(model).card(), new CurveCard(model, context.dialogs()).card());
        VBox.setVgrow(lab, Priority.ALWAYS);
        RanksCard clean = new RanksCard(text("poisoning.clean"), "clean-ranks", model::clean);
        RanksCard poisoned = new RanksCard(text("poisoning.poisoned"), "poisoned-ranks", model::poisoned);
        HBox ranks = new HBox(12, clean.card(), poisoned.card());
        ranks.setMinHeight(RANKS_HEIGHT);
        ranks.setPrefHeight(RANKS_HEIGHT);
        Runnable show = () -> {
            boolean running = model.stateProperty().get() == RunState.RUNNING;
            clean.show(running);
            poisoned.show(running);
        };
        model.stateProperty().subscribe(show);
        model.revisionProperty().subscribe(show);
        model.copiesProperty().subscribe(show);
        root = new VBox(12, new PageHead(text("poisoning.title"), text("poisoning.promise"), reset), lab, ranks);
        root.getStylesheets().add(PoisoningView.class.getResource("poisoning.css").toExternalForm());
        // Training costs time: nothing is tried while nobody looks.
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.shown();
            }
        });
    }

    public Parent root() {
        return root;
    }
}
