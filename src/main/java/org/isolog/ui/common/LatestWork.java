package org.isolog.ui.common;

import java.util.function.Consumer;

/** Background work of which only the newest request counts: an older one is asked to stop, and what it still gives back is dropped. */
public final class LatestWork {
    private final BackgroundWork work;
    private Work<?> running;
    private long newest;

    public LatestWork(BackgroundWork work) {
        this.work = work;
    }

    /** As {@link BackgroundWork#start}; neither callback is called once a newer request was made. */
    public <T> void start(String title, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed) {
        drop();
        long mine = newest;
        running = work.start(title, job, result -> {
            if (mine == newest) {
                onDone.accept(result);
            }
        }, error -> {
            if (mine == newest) {
                onFailed.accept(error);
            }
        });
    }

    /** Forgets the request that is under way. */
    public void drop() {
        newest++;
        if (running != null && !running.state().isOver()) {
            running.cancel();
        }
    }
}
