package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.isolog.ui.common.Work;

/** What works now, how far it is, and Cancel. Keeps its place while nothing works, so that nothing jumps. */
final class WorkLine extends VBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button cancel = new Button(text("common.cancel"));
    private Subscription watched = Subscription.EMPTY;

    WorkLine(ReadOnlyObjectProperty<Work<?>> running, Runnable onCancel) {
        super(4);
        words.getStyleClass().add("muted");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        cancel.setId("cancel-model");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(event -> {
            onCancel.run();
            cancel.setDisable(true);
        });
        HBox line = new HBox(10, bar, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, line);
        running.subscribe(this::watch);
    }

    private void watch(Work<?> work) {
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        setVisible(work != null);
        if (work != null) {
            cancel.setDisable(work.isCancelRequested());
            watched = Subscription.combine(work.stepProperty().subscribe(step -> show(work)), work.doneProperty().subscribe(done -> show(work)));
        }
    }

    private void show(Work<?> work) {
        String step = work.stepProperty().get();
        words.setText(step.isEmpty() ? work.title() : work.title() + ": " + step);
        long total = work.totalProperty().get();
        bar.setProgress(total > 0 ? (double) work.doneProperty().get() / total : ProgressBar.INDETERMINATE_PROGRESS);
    }
}
