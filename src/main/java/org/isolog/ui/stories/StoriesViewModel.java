package org.isolog.ui.stories;

import static org.isolog.ui.common.Texts.text;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.core.Ecs;
import org.isolog.core.Entity;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.RunInfo;
import org.isolog.core.Story;
import org.isolog.core.Timeline;
import org.isolog.investigation.CaseOverview;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;
import org.isolog.ui.common.parts.Freshness;

/** The stories of the current run, who is at risk, and the way to their events. Used on the FX thread. */
final class StoriesViewModel {
    private static final List<String> NARROWEST = List.of(Ecs.SOURCE_IP, Ecs.USER_NAME, Ecs.HOST_NAME);

    private static final Timeline NO_TIMELINE = new Timeline(Duration.ofHours(1), List.of(), 0);
    private static final int MOST_BUCKETS = 120;
    /** What lies beside a story shows what is usual there. */
    private static final Duration LEAST_BESIDE = Duration.ofHours(2);

    private final CaseContext context;
    private final LatestWork reading;
    private final LatestWork drawing;
    private final Freshness freshness = new Freshness(this::read);
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told");
    private final ReadOnlyObjectWrapper<Timeline> timeline = new ReadOnlyObjectWrapper<>(this, "timeline", NO_TIMELINE);
    private final ReadOnlyObjectWrapper<Throwable> failed = new ReadOnlyObjectWrapper<>(this, "failed");

    StoriesViewModel(CaseContext context) {
        this.context = context;
        this.reading = new LatestWork(context.work());
        this.drawing = new LatestWork(context.work());
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

    /** The events of the chosen story and those beside it; empty for none. */
    ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** Reads the time around a story. @param story null for none */
    void draw(Story story) {
        if (story == null || story.first() == null) {
            drawing.drop();
            timeline.set(NO_TIMELINE);
            return;
        }
        EventFilter around = around(story);
        drawing.start(text("stories.drawing"), progress -> new CaseOverview(context.investigation()).timeline(around, MOST_BUCKETS, progress),
            timeline::set, failed::set);
    }

    /** A story's time and as much again on each side; of its address, user or host if there is only one. */
    static EventFilter around(Story story) {
        Duration span = Duration.between(story.first(), story.last());
        Duration beside = span.compareTo(LEAST_BESIDE) > 0 ? span : LEAST_BESIDE;
        return ofOnly(story, EventFilter.all().between(story.first().minus(beside), story.last().plus(beside)));
    }

    private static EventFilter ofOnly(Story story, EventFilter filter) {
        Entity only = only(story);
        return only == null ? filter : filter.and(new Condition(only.field(), only.value(), false));
    }

    /** Whose events the timeline shows. */
    String timelineWords(Story story) {
        Entity only = only(story);
        return only == null ? text("stories.time-all") : text("stories.time-of", only.value());
    }

    void retry() {
        freshness.changed();
    }

    /** How many alerts there are, and how many false ones to expect; empty if they were not counted. */
    String alertWords() {
        RunInfo run = told.get() == null ? null : told.get().run();
        if (run == null || Double.isNaN(run.expectedFalse()) && run.alertUnits() == 0) {
            return "";
        }
        if (Double.isNaN(run.expectedFalse())) {
            return run.alertUnits() == 1 ? text("stories.alert-budget") : text("stories.alerts-budget", run.alertUnits());
        }
        long most = (long) Math.ceil(run.expectedFalse());
        return run.alertUnits() == 0 ? text("stories.no-alert") : run.alertUnits() == 1 ? text("stories.alert", most)
            : text("stories.alerts", run.alertUnits(), most);
    }

    String figures(Story story) {
        String events = story.events() == 1 ? text("stories.event") : text("stories.events", story.events());
        String alerts = story.alerts() == 0 ? text("stories.below") : story.alerts() == 1 ? text("stories.one-alert") : text("stories.its-alerts", story.alerts());
        return text("stories.figures", events, alerts, story.confidenceWords());
    }

    /** Shows the events of a story: those of its time and, if there is only one, of its address, user or host. */
    void open(Story story) {
        EventFilter filter = EventFilter.all();
        if (story.first() != null) {
            filter = filter.between(story.first(), story.last().plusMillis(1));
        }
        context.setFilter(ofOnly(story, filter));
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
