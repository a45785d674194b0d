package org.isolog.ui.anomalies;

import static org.isolog.ui.common.Texts.text;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.core.FindingGroup;
import org.isolog.core.Severity;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.LatestWork;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.parts.Filters;
import org.isolog.ui.common.parts.Freshness;

/** The alerts and anomalies that pass the shared filter, narrowed by this screen's own switches; and their scores. Used on the FX thread. */
public final class AnomaliesViewModel {
    private static final int MINUTES_AROUND = 5;

    private final CaseContext context;
    private final LatestWork reading;
    private final LatestWork drawing;
    private final Freshness listFreshness = new Freshness(this::readList);
    private final Freshness pictureFreshness = new Freshness(this::readPicture);
    private final ObjectProperty<Listing> listing = new SimpleObjectProperty<>(this, "listing", Listing.ALERTS);
    private final ObjectProperty<Severity> least = new SimpleObjectProperty<>(this, "least", Severity.NONE);
    private final DoubleProperty threshold = new SimpleDoubleProperty(this, "threshold", 0.5);
    private final ReadOnlyObjectWrapper<AnomalyList> list = new ReadOnlyObjectWrapper<>(this, "list");
    private final ReadOnlyObjectWrapper<ScorePicture> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private final ReadOnlyObjectWrapper<Throwable> failed = new ReadOnlyObjectWrapper<>(this, "failed");

    public AnomaliesViewModel(CaseContext context) {
        this.context = context;
        reading = new LatestWork(context.work());
        drawing = new LatestWork(context.work());
        context.filterProperty().addListener((property, old, now) -> changed());
        context.changesProperty().addListener((property, old, now) -> changed());
        listing.addListener((property, old, now) -> listFreshness.changed());
        least.addListener((property, old, now) -> listFreshness.changed());
    }

    /** To be told whether the grid is in a window. */
    public Freshness listFreshness() {
        return listFreshness;
    }

    /** To be told whether the charts of the scores are in a window. */
    public Freshness pictureFreshness() {
        return pictureFreshness;
    }

    /** What is listed. */
    public ObjectProperty<Listing> listingProperty() {
        return listing;
    }

    /** The least severity that is listed; none for all. */
    public ObjectProperty<Severity> leastProperty() {
        return least;
    }

    /** The threshold that is tried out; at first that of the run. It changes nothing in the case. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** Null until they are read. */
    ReadOnlyObjectProperty<AnomalyList> listProperty() {
        return list.getReadOnlyProperty();
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<ScorePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What went wrong; null for nothing. */
    public ReadOnlyObjectProperty<Throwable> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** How many of the drawn events the tried threshold makes alerts. */
    public int alertsAtThreshold() {
        return picture.get() == null ? 0 : picture.get().distribution().atLeast(threshold.get());
    }

    public void select(long event) {
        context.selectedEventProperty().set(event);
    }

    public void filter(String field, String value, boolean keep) {
        Filters.narrow(context, field, value, keep);
    }

    /** Lists the events of an alert instead of the alerts; of a single event, shows what is near it. */
    public void open(AnomalyRow row) {
        if (listing.get() != Listing.ALERTS) {
            around(row, MINUTES_AROUND);
            return;
        }
        FindingGroup alert = row.group();
        EventFilter its = alert.first() == null ? context.filter() : context.filter().between(alert.first(), alert.last().plusMillis(1));
        context.setFilter(alert.who() == null ? its : its.and(new Condition(alert.who().field(), alert.who().value(), false)));
        listing.set(Listing.EVENTS);
    }

    /** Shows everything near the row's event, anomalous or not. */
    public void around(AnomalyRow row, int minutes) {
        select(row.id());
        if (!row.finding().time().isMissing()) {
            context.setFilter(Filters.around(row.finding().time().instant(), minutes));
        }
        context.goTo("events");
    }

    public void clearFilter() {
        context.setFilter(EventFilter.all());
    }

    public void retry() {
        changed();
    }

    String title() {
        AnomalyList now = list.get();
        if (now == null) {
            return text("anomalies.title");
        }
        return switch (listing.get()) {
            case ALERTS -> now.total() == 1 ? text("anomalies.alert-one") : text("anomalies.alerts", now.total());
            case EVENTS -> now.total() == 1 ? text("anomalies.event-one") : text("anomalies.events", now.total());
            case ANOMALIES -> text("anomalies.anomalies", now.total());
        };
    }

    String subtitle() {
        AnomalyList now = list.get();
        if (now == null || now.run() == null) {
            return "";
        }
        String words = switch (listing.get()) {
            case ALERTS -> alertWords(now);
            case EVENTS -> text("anomalies.events-of", now.run().events(), NumberText.decimal(now.run().threshold(), 3));
            case ANOMALIES -> text("anomalies.of", now.run().events());
        };
        return now.more() > 0 ? words + " · " + text("anomalies.first", now.rows().size()) : words;
    }

    /** How many events the alerts have, and of all alerts how many are expected to be false. */
    private String alertWords(AnomalyList now) {
        String events = text("anomalies.with-events", now.events());
        boolean judged = !now.filtered() && least.get() == Severity.NONE && !Double.isNaN(now.run().expectedFalse());
        return judged && now.total() > 0 ? events + ", " + text("anomalies.expected-false", (long) Math.ceil(now.run().expectedFalse())) : events;
    }

    private EventFilter effective() {
        EventFilter shared = context.filter();
        EventFilter narrowed = shared.onlyAlerts(shared.alertsOnly() || listing.get() != Listing.ANOMALIES);
        return least.get().compareTo(shared.least()) > 0 ? narrowed.atLeast(least.get()) : narrowed;
    }

    private void changed() {
        listFreshness.changed();
        pictureFreshness.changed();
    }

    private void readList() {
        failed.set(null);
        EventFilter wanted = effective();
        boolean filtered = !context.filter().isAll();
        Listing what = listing.get();
        reading.start(text("anomalies.reading"), progress -> AnomalyList.of(context.investigation(), wanted, what, filtered, progress), list::set, failed::set);
    }

    private void readPicture() {
        EventFilter wanted = context.filter();
        drawing.start(text("anomalies.drawing"), progress -> ScorePicture.of(context.investigation(), wanted, progress), this::show, failed::set);
    }

    private void show(ScorePicture now) {
        boolean otherRun = picture.get() == null || picture.get().run() == null || now.run() == null || picture.get().run().id() != now.run().id();
        picture.set(now);
        if (otherRun && now.run() != null) {
            threshold.set(now.run().threshold());
        }
    }
}
