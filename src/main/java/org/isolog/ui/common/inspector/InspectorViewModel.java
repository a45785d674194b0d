package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.core.Entity;
import org.isolog.core.EventFilter;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.ExplainEvent;
import org.isolog.investigation.ExplainEvent.Explained;
import org.isolog.investigation.NewExpectation;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.parts.Filters;
import org.isolog.ui.common.parts.Freshness;

/** The selected event: read at once, explained when that is ready, its neighbours only while they are looked at. FX thread. */
final class InspectorViewModel {
    private final CaseContext context;
    private final LatestWork reading;
    private final LatestWork explaining;
    private final LatestWork lookingAround;
    private final Freshness freshness = new Freshness(this::read);
    private final Freshness surroundings = new Freshness(this::lookAround);
    private final ReadOnlyObjectWrapper<Inspected> inspected = new ReadOnlyObjectWrapper<>(this, "inspected");
    private final ReadOnlyObjectWrapper<Explained> why = new ReadOnlyObjectWrapper<>(this, "why");
    private final ReadOnlyObjectWrapper<Nearby> nearby = new ReadOnlyObjectWrapper<>(this, "nearby");
    private final ReadOnlyObjectWrapper<Throwable> failed = new ReadOnlyObjectWrapper<>(this, "failed");

    InspectorViewModel(CaseContext context) {
        this.context = context;
        reading = new LatestWork(context.work());
        explaining = new LatestWork(context.work());
        lookingAround = new LatestWork(context.work());
        context.selectedEventProperty().addListener((property, old, now) -> freshness.changed());
        context.changesProperty().addListener((property, old, now) -> freshness.changed());
    }

    /** To be told whether the inspector is in a window. */
    Freshness freshness() {
        return freshness;
    }

    /** To be told whether the neighbours are looked at. */
    Freshness surroundings() {
        return surroundings;
    }

    /** Null while no event is selected. */
    ReadOnlyObjectProperty<Inspected> inspectedProperty() {
        return inspected.getReadOnlyProperty();
    }

    /** Null while it is not explained yet, and where there is no run. */
    ReadOnlyObjectProperty<Explained> whyProperty() {
        return why.getReadOnlyProperty();
    }

    /** Null while they are not read yet. */
    ReadOnlyObjectProperty<Nearby> nearbyProperty() {
        return nearby.getReadOnlyProperty();
    }

    /** What went wrong with this event; null for nothing. */
    ReadOnlyObjectProperty<Throwable> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    void filter(String field, String value, boolean keep) {
        Filters.narrow(context, field, value, keep);
    }

    /** Shows everything around the selected event in every screen. */
    void showAround() {
        Inspected now = inspected.get();
        if (now != null && !now.event().time().isMissing()) {
            context.setFilter(Filters.around(now.event().time().instant(), (int) Nearby.REACH.toMinutes()));
            context.goTo("events");
        }
    }

    /** Shows only what the entity did, in every screen. */
    void showEntity(Entity entity) {
        Filters.narrow(context, entity.field(), entity.value(), true);
        context.goTo("events");
    }

    TimeText times() {
        return context.times();
    }

    /** Shows the events that a reason is counted from. */
    void showBehind(EventFilter behind) {
        context.setFilter(behind);
        context.goTo("events");
    }

    /** Asks for whom, why and how long events like the selected one are expected, and puts the rule in force. */
    void expect() {
        Inspected now = inspected.get();
        if (now == null) {
            return;
        }
        ExpectViewModel rule = new ExpectViewModel(context, now.event());
        if (context.dialogs().form(text("expect.title"), new ExpectForm(rule), text("expect.action"), rule.ready())) {
            NewExpectation wanted = rule.rule();
            context.work().start(text("expect.work"), progress -> new ExpectEvents(context.investigation()).apply(wanted, progress),
                done -> context.caseChanged(), context.dialogs()::error);
        }
    }

    void open(long event) {
        context.selectedEventProperty().set(event);
    }

    private void read() {
        long event = context.selectedEventProperty().get();
        explaining.drop();
        failed.set(null);
        if (event == CaseContext.NO_EVENT) {
            reading.drop();
            show(null);
            return;
        }
        reading.start("", progress -> Inspected.read(context.investigation(), event).orElse(null), this::show, failed::set);
    }

    private void show(Inspected now) {
        Inspected before = inspected.get();
        boolean other = before == null || now == null || before.event().id() != now.event().id();
        if (other) {
            // The reasons of another event must not stand beside this one's score, not even for a moment.
            why.set(null);
            nearby.set(null);
        }
        inspected.set(now);
        surroundings.changed();
        if (now != null && now.standing() != null) {
            explaining.start(text("inspector.work"), progress ->
                new ExplainEvent(context.investigation()).run(now.event().id(), progress), why::set, failed::set);
        } else {
            why.set(null);
        }
    }

    private void lookAround() {
        Inspected now = inspected.get();
        if (now != null) {
            lookingAround.start(text("inspector.around-work"), progress -> Nearby.of(context.investigation(), now.event(), progress),
                nearby::set, failed::set);
        }
    }
}
