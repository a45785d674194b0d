package org.isolog.testkit;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.isolog.core.Progress;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.Job;
import org.isolog.ui.common.Work;

/** Background work that waits at the beginning of a named step until the test lets it go on. */
public final class PausableWork implements BackgroundWork {
    private final BackgroundWork work;
    private volatile String step;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public PausableWork(BackgroundWork work) {
        this.work = work;
    }

    /** From now on, work waits at steps that begin so. */
    public void pauseAt(String stepStart) {
        gate = new CountDownLatch(1);
        step = stepStart;
    }

    public void goOn() {
        step = null;
        gate.countDown();
    }

    @Override
    public <T> Work<T> start(String title, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        return work.start(title, progress -> job.run(new Progress() {
            @Override
            public void step(String name) {
                progress.step(name);
                String wanted = step;
                if (wanted != null && name.startsWith(wanted)) {
                    await();
                }
            }

            @Override
            public void report(long done, long total) {
                progress.report(done, total);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        }), onDone, onFailed);
    }

    @Override
    public ObservableList<Work<?>> active() {
        return work.active();
    }

    @Override
    public Tally tally() {
        return work.tally();
    }

    private void await() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
