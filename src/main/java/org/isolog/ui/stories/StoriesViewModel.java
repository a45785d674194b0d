package org.isolog.ui.stories;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.RunInfo;
import org.isolog.core.Story;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.parts.Freshness;

/** The stories of the current run, who is at risk, and the way to their events. Used on the FX thread. */
final class StoriesViewModel {
    private static final List<String> NARROWEST = List.of(Ecs.SOURCE_IP, Ecs.USER_NAME, Ecs.HOST_NAME);

    private final CaseContext context;
    private final LatestWork reading;
    private final Freshness freshness = new Freshness(this::read);
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told");
    private final ReadOnlyObjectWrapper<Throwable> failed = new ReadOnlyObjectWrapper<>(this, "failed");

    StoriesViewModel(CaseContext context) {
        this.context = context;
        this.reading = new LatestWork(context.work());
        context.changesProperty().addListener((property, old, now) -> freshness.changed());
    }

    Freshness freshness() {
        return freshness;
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /** What went wrong; null for nothing. */
    ReadOnlyObjectProperty<Throwable> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    void retry() {
        freshness.changed();
    }

    /** How many alerts there are, and how many false ones to expect; empty if they were not counted. */
    String alertWords() {
        RunInfo run = told.get() == null ? null : told.get().run();
        if (run == null || Double.isNaN(run.expectedFalse())) {
            return "";
        }
        long most = (long) Math.ceil(run.expectedFalse());
        return run.alertUnits() == 0 ? text("stories.no-alert") : run.alertUnits() == 1 ? text("stories.alert", most)
            : text("stories.alerts", run.alertUnits(), most);
    }

    String figures(Story story) {
        String events = story.events() == 1 ? text("stories.event") : text("stories.events", story.events());
        String alerts = story.alerts() == 0 ? text("stories.below") : story.alerts() == 1 ? text("stories.one-alert") : text("stories.its-alerts", story.alerts());
        return text("stories.figures", events, alerts, NumberText.decimal(100 * story.confidence(), 1));
    }

    /** Shows the events of a story: those of its time and, if there is only one, of its address, user or host. */
    void open(Story story) {
        EventFilter filter = EventFilter.all();
        if (story.first() != null) {
            filter = filter.between(story.first(), story.last().plusMillis(1));
        }
        Entity only = only(story);
        context.setFilter(only == null ? filter : filter.and(new Condition(only.field(), only.value(), false)));
        if (!story.eventIds().isEmpty()) {
            context.selectedEventProperty().set(story.eventIds().getFirst());
        }
        context.goTo(story.alerts() > 0 ? "anomalies" : "events");
    }

    /** Shows what an entity did. */
    void open(Entity entity) {
        context.setFilter(EventFilter.all().and(new Condition(entity.field(), entity.value(), false)));
        context.goTo("events");
    }

    static Entity only(Story story) {
        for (String field : NARROWEST) {
            List<Entity> entities = story.entities().stream().filter(entity -> entity.field().equals(field)).toList();
            if (entities.size() == 1) {
                return entities.getFirst();
            }
        }
        return null;
    }

    private void read() {
        failed.set(null);
        reading.start(text("stories.reading"), progress -> Told.of(context.investigation(), progress), told::set, failed::set);
    }
}
