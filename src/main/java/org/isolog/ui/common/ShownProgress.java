package org.isolog.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.isolog.core.Progress;

/** Hands on what a job reports, at most every 100 ms and at every step. Used by the one thread that works. */
final class ShownProgress implements Progress {
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(100);

    private final Work<?> work;
    private final LongSupplier nanos;
    private final Executor fxThread;
    private PaceMeter meter;
    private String step = "";
    private long done;
    private long total;
    private long lastShown;

    ShownProgress(Work<?> work, LongSupplier nanos, Executor fxThread) {
        this.work = work;
        this.nanos = nanos;
        this.fxThread = fxThread;
        lastShown = nanos.getAsLong();
        meter = new PaceMeter(lastShown);
    }

    @Override
    public void step(String name) {
        step = name;
        done = 0;
        total = 0;
        meter = new PaceMeter(nanos.getAsLong());
        flush();
    }

    @Override
    public void report(long newDone, long newTotal) {
        done = newDone;
        total = newTotal;
        if (nanos.getAsLong() - lastShown >= INTERVAL) {
            flush();
        }
    }

    @Override
    public boolean cancelled() {
        return work.isCancelRequested();
    }

    void flush() {
        lastShown = nanos.getAsLong();
        String shownStep = step;
        long shownDone = done;
        long shownTotal = total;
        Work.Pace pace = meter.at(lastShown, done, total);
        fxThread.execute(() -> work.show(shownStep, shownDone, shownTotal, pace));
    }
}
