package org.isolog.ui.common;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One piece of work with room: step, bar, count, rate, time left and Cancel. */
public final class WorkPane extends VBox {
    private final Label step = new Label();
    private final Label figures = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(text("common.cancel"));
    private final UnitText units;
    private Subscription watched = Subscription.EMPTY;

    /** How amounts of the work are written. */
    @FunctionalInterface
    public interface UnitText {
        String of(long amount);
    }

    public WorkPane(UnitText units) {
        this.units = units;
        getStyleClass().add("work-pane");
        step.getStyleClass().add("strong");
        WholeText.onHover(step);
        figures.getStyleClass().add("muted");
        figures.setMinWidth(Region.USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        cancel.setId("cancel-pane-work");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox words = new HBox(12, step, gap, figures);
        HBox line = new HBox(12, bar, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, line);
    }

    /** Shows this work from now on; null for none. */
    public void watch(Work<?> work) {
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        if (work == null) {
            return;
        }
        cancel.setDisable(work.isCancelRequested());
        cancel.setOnAction(event -> {
            work.cancel();
            cancel.setDisable(true);
        });
        watched = Subscription.combine(
            work.stepProperty().subscribe(now -> show(work)),
            work.doneProperty().subscribe(now -> show(work)),
            work.paceProperty().subscribe(now -> show(work)));
    }

    private void show(Work<?> work) {
        long total = work.totalProperty().get();
        long done = work.doneProperty().get();
        String now = work.stepProperty().get();
        step.setText(now.isEmpty() ? work.title() : now);
        bar.setProgress(total > 0 ? (double) done / total : ProgressBar.INDETERMINATE_PROGRESS);
        List<String> parts = new ArrayList<>();
        if (total > 0) {
            parts.add(text("work.of", units.of(done), units.of(total)));
        }
        Work.Pace pace = work.paceProperty().get();
        if (pace.perSecond() > 0) {
            parts.add(text("work.rate", units.of(Math.round(pace.perSecond()))));
        }
        if (pace.left() != null) {
            parts.add(text("work.left", NumberText.roughly(pace.left())));
        }
        figures.setText(String.join(" · ", parts));
    }
}
