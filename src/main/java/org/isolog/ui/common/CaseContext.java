package org.isolog.ui.common;

import java.util.function.Consumer;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.isolog.core.EventFilter;
import org.isolog.investigation.Investigation;

/**
 * What all screens of an open case share: the case, the filter, the selected event, and the doors to background work and dialogs. Used
 * on the FX thread. Screens do not know each other: they meet here.
 */
public final class CaseContext {
    /** Value of {@link #selectedEventProperty} while no event is selected. */
    public static final long NO_EVENT = 0;

    private final Investigation investigation;
    private final BackgroundWork work;
    private final Dialogs dialogs;
    private final TimeText times;
    private final Consumer<String> goTo;
    private final ObjectProperty<EventFilter> filter = new SimpleObjectProperty<>(EventFilter.all());
    private final LongProperty selectedEvent = new SimpleLongProperty(NO_EVENT);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper annotations = new ReadOnlyLongWrapper();

    /** @param goTo shows the room of a name, such as {@code anomalies} */
    public CaseContext(Investigation investigation, BackgroundWork work, Dialogs dialogs, TimeText times, Consumer<String> goTo) {
        this.investigation = investigation;
        this.work = work;
        this.dialogs = dialogs;
        this.times = times;
        this.goTo = goTo;
    }

    public Investigation investigation() {
        return investigation;
    }

    public BackgroundWork work() {
        return work;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public TimeText times() {
        return times;
    }

    public void goTo(String room) {
        goTo.accept(room);
    }

    /** Which events every screen shows. */
    public ObjectProperty<EventFilter> filterProperty() {
        return filter;
    }

    public EventFilter filter() {
        return filter.get();
    }

    public void setFilter(EventFilter wanted) {
        filter.set(wanted);
    }

    /** The event that inspectors and the poisoning lab look at. */
    public LongProperty selectedEventProperty() {
        return selectedEvent;
    }

    /** Grows whenever events, models, runs or seals of the case changed: screens read anew. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Says that events, models, runs or seals of the case changed. */
    public void caseChanged() {
        changes.set(changes.get() + 1);
    }

    /** Grows whenever a star, tag, verdict or comment changed. */
    public ReadOnlyLongProperty annotationsProperty() {
        return annotations.getReadOnlyProperty();
    }

    public void annotationsChanged() {
        annotations.set(annotations.get() + 1);
    }
}
