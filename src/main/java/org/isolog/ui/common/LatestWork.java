package org.isolog.ui.common;

import static org.isolog.ui.common.Texts.text;

import java.util.function.Consumer;
import org.isolog.core.IsologException;

/** Background work of which only the newest request counts: an older one is asked to stop, and what it still gives back is dropped. */
public final class LatestWork {
    /** Code of the failure when the user stopped the newest request. */
    public static final String CANCELLED = "CANCELLED";

    private final BackgroundWork work;
    private Work<?> running;
    private long newest;

    public LatestWork(BackgroundWork work) {
        this.work = work;
    }

    /**
     * As {@link BackgroundWork#start}; neither callback is called once a newer request was made. If the user stops the newest one,
     * {@code onFailed} is told so with the code {@link #CANCELLED}: what is shown then is not what was asked for.
     */
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
        running.stateProperty().subscribe(state -> {
            if (state == RunState.CANCELLED && mine == newest) {
                onFailed.accept(new IsologException(CANCELLED, text("common.was-cancelled")));
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
