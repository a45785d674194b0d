package org.isolog.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.isolog.testkit.Fx;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.FxBackgroundWork;
import org.isolog.ui.common.Job;
import org.isolog.ui.common.Work;

/** Real background work that can be waited for, the short reads without a title included. */
public final class WatchedWork implements BackgroundWork, AutoCloseable {
    private final FxBackgroundWork work = new FxBackgroundWork(2);
    private final List<Work<?>> all = new CopyOnWriteArrayList<>();

    @Override
    public <T> Work<T> start(String title, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        Work<T> started = work.start(title, job, onDone, onFailed);
        all.add(started);
        return started;
    }

    /** Waits until all that was asked for is done and shown. */
    public void settle() {
        do {
            Fx.settle();
            Fx.until("background work ends", () -> {
                all.removeIf(each -> each.state().isOver());
                return all.isEmpty();
            });
            Fx.settle();
        } while (!all.isEmpty());
    }

    @Override
    public ObservableList<Work<?>> active() {
        return work.active();
    }

    @Override
    public Tally tally() {
        return work.tally();
    }

    @Override
    public void close() {
        work.close();
    }
}
