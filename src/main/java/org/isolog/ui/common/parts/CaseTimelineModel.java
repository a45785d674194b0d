package org.isolog.ui.common.parts;

import static org.isolog.ui.common.Texts.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.core.EventFilter;
import org.isolog.core.IsologException;
import org.isolog.core.Timeline;
import org.isolog.investigation.CaseOverview;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;

/**
 * Events per time of the shared filter. The whole time is drawn, whatever range is selected, so that one sees what lies beside it; the
 * selected range is the filter's own.
 */
public final class CaseTimelineModel {
    private static final int MOST_BUCKETS = 200;

    private final CaseContext context;
    private final LatestWork reading;
    private final Freshness freshness = new Freshness(this::read);
    private final ReadOnlyObjectWrapper<Timeline> timeline =
        new ReadOnlyObjectWrapper<>(this, "timeline", new Timeline(Duration.ofHours(1), List.of(), 0));
    private EventFilter drawn;

    public CaseTimelineModel(CaseContext context) {
        this.context = context;
        this.reading = new LatestWork(context.work());
        context.filterProperty().addListener((property, old, now) -> {
            if (!anyTime(now).equals(drawn)) {
                freshness.changed();
            }
        });
        context.changesProperty().addListener((property, old, now) -> freshness.changed());
    }

    /** To be told whether the timeline is in a window. */
    public Freshness freshness() {
        return freshness;
    }

    public ReadOnlyObjectProperty<Timeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    public void select(Instant from, Instant to) {
        context.setFilter(context.filter().between(from, to));
    }

    public void clear() {
        context.setFilter(anyTime(context.filter()));
    }

    /** Such as {@code Events per hour}. */
    public String title() {
        return title(timeline.get());
    }

    /** From when to when, in the chosen zone, and what is not in it. */
    public String subtitle() {
        Timeline now = timeline.get();
        if (now.buckets().isEmpty()) {
            return now.timeless() > 0 ? text("parts.timeless", now.timeless()) : "";
        }
        String days = DayRange.of(now.buckets().getFirst().from(), now.end(), context.times().zone());
        String words = days + " " + context.times().zoneName() + " · " + text("parts.drag");
        return now.timeless() > 0 ? words + " · " + text("parts.timeless", now.timeless()) : words;
    }

    private void read() {
        EventFilter wanted = anyTime(context.filter());
        reading.start(text("parts.timeline-work"), progress ->
            new CaseOverview(context.investigation()).timeline(wanted, MOST_BUCKETS, progress), read -> {
                drawn = wanted;
                timeline.set(read);
            }, this::failed);
    }

    /** A timeline that the user stopped stays as it was; the next change of the filter draws it. */
    private void failed(Throwable error) {
        if (!(error instanceof IsologException known && known.code().equals(LatestWork.CANCELLED))) {
            context.dialogs().error(error);
        }
    }

    private static EventFilter anyTime(EventFilter filter) {
        return filter.between(null, null);
    }

    /** What one bar of a timeline counts, such as {@code Events per hour}. */
    public static String title(Timeline timeline) {
        return timeline.buckets().isEmpty() ? text("parts.timeline") : text("parts.events-per", width(timeline.bucket()));
    }

    static String width(Duration width) {
        long seconds = width.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds == 86_400 ? text("parts.day") : text("parts.days", seconds / 86_400);
        }
        if (seconds % 3_600 == 0) {
            return seconds == 3_600 ? text("parts.hour") : text("parts.hours", seconds / 3_600);
        }
        if (seconds % 60 == 0) {
            return seconds == 60 ? text("parts.minute") : text("parts.minutes", seconds / 60);
        }
        return seconds == 1 ? text("parts.second") : text("parts.seconds", seconds);
    }
}
