package org.isolog.ui.overview;

import static org.isolog.ui.common.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.core.DetectionSettings;
import org.isolog.core.Entity;
import org.isolog.core.EventFilter;
import org.isolog.core.FindingGroup;
import org.isolog.core.RunInfo;
import org.isolog.core.Severity;
import org.isolog.investigation.BrowseEvents;
import org.isolog.investigation.CaseGlance.Baseline;
import org.isolog.investigation.RunDetection;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;
import org.isolog.ui.common.Work;
import org.isolog.ui.common.parts.Filters;
import org.isolog.ui.common.parts.Freshness;

/** The figures of the shared filter, and what can be done from here. Used on the FX thread. */
public final class OverviewViewModel {
    private final CaseContext context;
    private final LatestWork reading;
    private final Freshness freshness = new Freshness(this::read);
    private final ReadOnlyObjectWrapper<Glance> glance = new ReadOnlyObjectWrapper<>(this, "glance");
    private final ReadOnlyObjectWrapper<Throwable> failed = new ReadOnlyObjectWrapper<>(this, "failed");
    private final ReadOnlyBooleanWrapper training = new ReadOnlyBooleanWrapper(this, "training");

    public OverviewViewModel(CaseContext context) {
        this.context = context;
        this.reading = new LatestWork(context.work());
        context.filterProperty().addListener((property, old, now) -> freshness.changed());
        context.changesProperty().addListener((property, old, now) -> freshness.changed());
    }

    /** To be told whether the screen is in a window. */
    public Freshness freshness() {
        return freshness;
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<Glance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /** What went wrong; null for nothing. */
    public ReadOnlyObjectProperty<Throwable> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty trainingProperty() {
        return training.getReadOnlyProperty();
    }

    /** Trains with the usual settings and scores the case. */
    public void findAnomalies() {
        training.set(true);
        Work<RunInfo> work = context.work().start(text("overview.finding"), progress ->
            new RunDetection(context.investigation()).train(DetectionSettings.defaults(), progress), run -> context.caseChanged(),
            context.dialogs()::error);
        work.stateProperty().subscribe(state -> training.set(!state.isOver()));
    }

    public void choose(Entity entity) {
        Filters.narrow(context, entity.field(), entity.value(), true);
    }

    /** Shows only anomalies of which this is among the strongest reasons. */
    public void chooseReason(String kind) {
        Filters.narrow(context, BrowseEvents.REASON, kind, true);
    }

    public void open(FindingGroup group) {
        context.selectedEventProperty().set(group.strongest().score().eventId());
        context.goTo("anomalies");
    }

    public void retry() {
        freshness.changed();
    }

    String eventsWords(Glance now) {
        return now.counts().events() == now.total() ? files(now.files()) : text("overview.of-events", now.total());
    }

    String alertWords(Glance now) {
        return now.run() == null ? text("overview.no-run")
            : now.counts().flagged() != now.run().alerts() ? text("overview.of-alerts", now.run().alertUnits())
            : now.counts().alerts() == 0 || Double.isNaN(now.run().expectedFalse())
                ? now.counts().flagged() == 1 ? text("overview.alert-with") : text("overview.alerts-with", now.counts().flagged())
            : text("overview.alerts-false", (long) Math.ceil(now.run().expectedFalse()));
    }

    /** A severity's word, and how many events have it. */
    String severityWords(Glance now, Severity severity) {
        String word = severity.word().toLowerCase(Locale.ROOT);
        long events = now.counts().of(severity);
        return now.run() == null || events == 0 ? word : events == 1 ? text("overview.severity-event", word) : text("overview.severity-events", word, events);
    }

    /** Of the list of those who stand out: how many of them are alerts. */
    String topWords(Glance now, String zone) {
        long alerts = now.counts().alerts();
        return alerts == 0 ? text("overview.top-none", zone) : alerts == 1 ? text("overview.top-one", zone) : text("overview.top-of", alerts, zone);
    }

    String baselineValue(Baseline baseline) {
        if (baseline == null) {
            return text("overview.none");
        }
        if (baseline.sealed() == null) {
            return text("overview.not-sealed");
        }
        return baseline.verified() != null && !baseline.intact() ? text("overview.changed") : text("overview.sealed");
    }

    String baselineWords(Baseline baseline, Clock clock) {
        if (baseline == null) {
            return text("overview.no-model");
        }
        if (baseline.sealed() == null) {
            return text("overview.baseline", baseline.version());
        }
        String state = baseline.verified() == null ? text("overview.sealed-ago", ago(baseline.sealed(), clock))
            : text("overview.verified-ago", ago(baseline.verified(), clock));
        return text("overview.baseline", baseline.version()) + ", " + state;
    }

    private static String files(int count) {
        return count == 1 ? text("overview.from-file") : text("overview.from-files", count);
    }

    static String ago(Instant then, Clock clock) {
        Duration age = Duration.between(then, clock.instant());
        if (age.toDays() > 0) {
            return age.toDays() == 1 ? text("overview.day-ago") : text("overview.days-ago", age.toDays());
        }
        if (age.toHours() > 0) {
            return age.toHours() == 1 ? text("overview.hour-ago") : text("overview.hours-ago", age.toHours());
        }
        return age.toMinutes() < 2 ? text("overview.just-now") : text("overview.minutes-ago", age.toMinutes());
    }

    private void read() {
        failed.set(null);
        EventFilter filter = context.filter();
        reading.start(text("overview.reading"), progress -> Glance.of(context.investigation(), filter, progress), glance::set, failed::set);
    }
}
