package org.isolog.ui.shell;

import static org.isolog.ui.common.Texts.text;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.geometry.Pos;
import javafx.util.Subscription;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.WholeText;
import org.isolog.ui.common.Work;

/** The oldest running work with step, count, rate, time left and Cancel; when nothing runs, how many tasks are done. */
final class WorkStatus extends HBox {
    private final BackgroundWork background;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button(text("common.cancel"));
    private Subscription watched = Subscription.EMPTY;

    WorkStatus(BackgroundWork background) {
        super(10);
        this.background = background;
        setAlignment(Pos.CENTER_RIGHT);
        setId("work-status");
        words.getStyleClass().add("muted");
        WholeText.onHover(words);
        cancel.setId("cancel-work");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        bar.setMinWidth(60);
        getChildren().addAll(words, bar, cancel);
        background.active().addListener((ListChangeListener<Work<?>>) change -> watchFirst());
        watchFirst();
    }

    private void watchFirst() {
        watched.unsubscribe();
        watched = Subscription.EMPTY;
        boolean running = !background.active().isEmpty();
        for (Region part : List.of(bar, cancel)) {
            part.setVisible(running);
            part.setManaged(running);
        }
        if (!running) {
            BackgroundWork.Tally tally = background.tally();
            words.setText(tally.started() == 0 ? "" : text("shell.tasks", tally.done(), tally.started()));
            return;
        }
        Work<?> work = background.active().getFirst();
        cancel.setDisable(work.isCancelRequested());
        cancel.setOnAction(event -> {
            work.cancel();
            cancel.setDisable(true);
        });
        watched = Subscription.combine(
            work.stepProperty().subscribe(step -> show(work)),
            work.doneProperty().subscribe(done -> show(work)),
            work.paceProperty().subscribe(pace -> show(work)));
    }

    private void show(Work<?> work) {
        long total = work.totalProperty().get();
        bar.setProgress(total > 0 ? (double) work.doneProperty().get() / total : ProgressBar.INDETERMINATE_PROGRESS);
        words.setText(words(work, background.active().size() - 1));
    }

    static String words(Work<?> work, int more) {
        List<String> parts = new ArrayList<>();
        String step = work.stepProperty().get();
        parts.add(step.isEmpty() ? work.title() : work.title() + ": " + step);
        long done = work.doneProperty().get();
        long total = work.totalProperty().get();
        if (done > 0 || total > 0) {
            parts.add(NumberText.grouped(done) + (total > 0 ? " / " + NumberText.grouped(total) : ""));
        }
        Work.Pace pace = work.paceProperty().get();
        if (pace.perSecond() > 0) {
            parts.add(text("shell.rate", NumberText.brief(pace.perSecond())));
        }
        if (pace.left() != null) {
            parts.add(text("shell.left", NumberText.roughly(pace.left())));
        }
        if (more > 0) {
            parts.add(text("shell.more-work", more));
        }
        return String.join(" · ", parts);
    }
}
