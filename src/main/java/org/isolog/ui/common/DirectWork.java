package org.isolog.ui.common;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.CancelledException;

/** Runs every job at once on the calling thread: for tests and for where there is no window. */
public final class DirectWork implements BackgroundWork {
    private final ObservableList<Work<?>> active = FXCollections.observableArrayList();
    // One view for all: it hears of changes only as long as somebody holds it.
    private final ObservableList<Work<?>> activeView = FXCollections.unmodifiableObservableList(active);
    private int started;
    private int done;

    @Override
    public <T> Work<T> start(String title, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Work<T> work = new Work<>(title);
        if (work.isShown()) {
            started++;
            active.add(work);
        }
        work.show(RunState.RUNNING);
        ShownProgress progress = new ShownProgress(work, System::nanoTime, Runnable::run);
        T result;
        try {
            result = job.run(progress);
            progress.flush();
        } catch (CancelledException e) {
            end(work, RunState.CANCELLED);
            return work;
        } catch (Exception | Error e) {
            end(work, RunState.FAILED);
            onFailed.accept(e);
            return work;
        }
        done += work.isShown() ? 1 : 0;
        end(work, RunState.DONE);
        onDone.accept(result);
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

    private void end(Work<?> work, RunState state) {
        active.remove(work);
        work.show(state);
    }
}
