package org.isolog.ui.common;

import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** The one door to work that takes longer than a frame. Used on the FX thread; callbacks come back there. */
public interface BackgroundWork {

    /**
     * Starts a job, or queues it behind those that run.
     *
     * @param title    what it does, in words for the status bar; empty for a short read that is not worth telling
     * @param onDone   takes the result; not called when it was cancelled
     * @param onFailed takes what was thrown; not called when it was cancelled
     * @return its state and its Cancel
     */
    <T> Work<T> start(String title, Job<T> job, Consumer<T> onDone, Consumer<Throwable> onFailed);

    /** What waits or runs, oldest first; changes on the FX thread. */
    ObservableList<Work<?>> active();

    /** How many jobs have ended well so far, and how many were started. */
    Tally tally();

    /** @param started since the start of the program, of which {@code done} ended well */
    record Tally(int done, int started) {
    }
}
