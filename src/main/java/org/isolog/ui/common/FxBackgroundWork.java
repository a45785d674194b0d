package org.isolog.ui.common;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.CancelledException;

/**
 * Background work on a few daemon threads; what it reports is shown at most ten times a second.
 *
 * <p>Jobs that wait when {@link #close()} is called never run; those that run are asked to stop.
 */
public final class FxBackgroundWork implements BackgroundWork, AutoCloseable {
    private final ExecutorService threads;
    private final ObservableList<Work<?>> active = FXCollections.observableArrayList();
    // One view for all: it hears of changes only as long as somebody holds it.
    private final ObservableList<Work<?>> activeView = FXCollections.unmodifiableObservableList(active);
    private int started;
    private int done;

    /** @param threadCount how many jobs may run at once; one keeps their order */
    public FxBackgroundWork(int threadCount) {
        threads = Executors.newFixedThreadPool(threadCount, Thread.ofPlatform().daemon().name("isolog-work-", 1).factory());
    }

    @Override
    public <T> Work<T> start(String title, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Work<T> work = new Work<>(title);
        if (work.isShown()) {
            active.add(work);
            started++;
        }
        threads.execute(() -> run(work, job, onDone, onFailed));
        return work;
    }

    @Override
    public ObservableList<Work<?>> active() {
        return activeView;
    }

    @Override
    public Tally tally() {
        return new Tally(done, started);
    }

    @Override
    public void close() {
        active.forEach(Work::cancel);
        threads.shutdown();
    }

    private <T> void run(Work<T> work, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        ShownProgress progress = new ShownProgress(work, System::nanoTime, Platform::runLater);
        try {
            progress.checkCancelled();
            Platform.runLater(() -> work.show(RunState.RUNNING));
            T result = job.run(progress);
            progress.flush();
            end(work, RunState.DONE, () -> onDone.accept(result));
        } catch (CancelledException e) {
            end(work, RunState.CANCELLED, () -> { });
        } catch (Exception | Error e) {
            end(work, RunState.FAILED, () -> onFailed.accept(e));
        }
    }

    private void end(Work<?> work, RunState state, Runnable callback) {
        Platform.runLater(() -> {
            if (state == RunState.DONE && work.isShown()) {
                done++;
            }
            active.remove(work);
            work.show(state);
            callback.run();
        });
    }
}
