package org.isolog.ui.common;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * One piece of work as it is shown: state, step, count, rate, time left, Cancel. All properties change on the FX thread.
 *
 * @param <T> what the work gives back
 */
public final class Work<T> {
    private final String title;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state", RunState.READY);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper(this, "step", "");
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(this, "done");
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(this, "total");
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(this, "pace", Pace.UNKNOWN);

    /**
     * How fast a step goes.
     *
     * @param perSecond things a second; 0 if not known yet
     * @param left      until the end of the step; null if not known
     */
    public record Pace(double perSecond, Duration left) {
        public static final Pace UNKNOWN = new Pace(0, null);
    }

    Work(String title) {
        this.title = title;
    }

    /** Asks the work to stop. It stops at its next look at {@code Progress.cancelled()}; the state changes then. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether {@link #cancel()} was called; may be asked from any thread. */
    public boolean isCancelRequested() {
        return cancelled.get();
    }

    public String title() {
        return title;
    }

    /** Whether the status bar speaks of it: reading a page of a grid is too short and too frequent for that, and has no title. */
    boolean isShown() {
        return !title.isEmpty();
    }

    public RunState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** How much there is to do in this step; below 1 if not known. */
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Pace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    void show(RunState newState) {
        state.set(newState);
    }

    void show(String newStep, long newDone, long newTotal, Pace newPace) {
        step.set(newStep);
        total.set(newTotal);
        done.set(newDone);
        pace.set(newPace);
    }
}
