package org.isolog.ui.poisoning;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.Dialogs;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.charts.ChartColor;
import org.isolog.ui.common.charts.ChartControls;
import org.isolog.ui.common.charts.PoisonCurve;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The curve, the one sentence below it, and how far the trials are. */
final class CurveCard {
    private final PoisoningViewModel model;
    private final PoisonCurve curve = new PoisonCurve(text("poisoning.axis"));
    private final Label sentence = new Label();
    private final Card card;
    private final VBox content;

    CurveCard(PoisoningViewModel model, Dialogs dialogs) {
        this.model = model;
        curve.setId("poison-curve");
        curve.setOnCopies(value -> model.copiesProperty().set((int) value));
        curve.copiesProperty().bindBidirectional(model.copiesProperty());
        sentence.setId("outcome");
        sentence.getStyleClass().add("strong");
        sentence.setWrapText(true);
        // Room for both presets, so that the curve does not jump when the words grow.
        sentence.setMinHeight(36);
        sentence.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(curve, Priority.ALWAYS);
        Label moral = new Label(text("poisoning.moral"));
        moral.getStyleClass().addAll("muted", "small");
        moral.setWrapText(true);
        moral.setMinHeight(Region.USE_PREF_SIZE);
        content = new VBox(6, curve, sentence, moral);
        card = new Card(text("poisoning.curve"), "", content).withControls(working(), ChartControls.save(curve, dialogs, "poisoning"));
        HBox.setHgrow(card, Priority.ALWAYS);
        model.revisionProperty().subscribe(revision -> show());
        model.copiesProperty().subscribe(copies -> showSentence());
        model.stateProperty().subscribe(state -> show());
    }

    Card card() {
        return card;
    }

    private HBox working() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.setPrefSize(15, 15);
        wheel.setMinSize(15, 15);
        Label words = new Label(text("poisoning.retraining"));
        words.getStyleClass().add("muted");
        words.setMinWidth(Region.USE_PREF_SIZE);
        Button cancel = new Button(text("common.cancel"));
        cancel.setId("cancel-poisoning");
        cancel.getStyleClass().add("compact");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> model.cancel());
        HBox box = new HBox(8, wheel, words, cancel);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.visibleProperty().bind(model.stateProperty().isEqualTo(RunState.RUNNING));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private void show() {
        if (model.stateProperty().get() == RunState.FAILED) {
            card.setContent(new ErrorPane(model.errorProperty().get(), model::reset));
            return;
        }
        if (model.attackProperty().get() == null) {
            card.subtitleProperty().set("");
            card.setContent(new EmptyState(MaterialDesignT.TEST_TUBE, text("poisoning.empty"), text("poisoning.empty-hint")));
            return;
        }
        card.setContent(content);
        curve.setSeries(Stream.of(series(Preset.LESSON, ChartColor.CRITICAL), series(Preset.DEFAULT, ChartColor.GOOD)).flatMap(Optional::stream).toList());
        showSentence();
    }

    /** What the copies did to a preset; empty while that is not tried. */
    private Optional<String> outcome(Preset preset) {
        return model.trial(preset, 0).flatMap(clean -> model.trial(preset, model.copiesProperty().get())
            .map(poisoned -> text("poisoning.of-preset", name(preset), Outcome.words(clean.point(), poisoned.point()))));
    }

    private static String name(Preset preset) {
        return preset == Preset.LESSON ? text("poisoning.preset-lesson") : text("poisoning.preset-default");
    }

    /** Empty while nothing was tried with the preset. */
    private Optional<PoisonCurve.Series> series(Preset preset, ChartColor color) {
        List<PoisonCurve.Point> points = model.trials(preset).stream()
            .map(trial -> new PoisonCurve.Point(trial.point().copies(), trial.point().score(), trial.point().flagged())).toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(new PoisonCurve.Series(name(preset), color, points));
    }

    private void showSentence() {
        Trial clean = model.clean().orElse(null);
        Trial poisoned = model.poisoned().orElse(null);
        Trial shown = poisoned == null ? clean : poisoned;
        curve.thresholdProperty().set(shown == null ? Double.NaN : shown.point().threshold());
        boolean stopped = model.stateProperty().get() == RunState.CANCELLED;
        sentence.setText(clean == null || poisoned == null ? stopped ? text("poisoning.stopped") : text("poisoning.trying", model.copiesProperty().get())
            : Stream.of(model.presetProperty().get(), model.otherPreset()).flatMap(preset -> outcome(preset).stream()).collect(Collectors.joining("\n")));
        card.subtitleProperty().set(text("poisoning.curve-sub", model.trials(Preset.LESSON).size() + model.trials(Preset.DEFAULT).size()));
    }
}
