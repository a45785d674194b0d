package org.isolog.ui.events;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.isolog.core.EventFilter;
import org.isolog.core.EventFilter.Condition;
import org.isolog.investigation.BrowseEvents;
import org.isolog.core.ValueCount;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.Job;
import org.isolog.ui.common.LatestWork;
import org.isolog.ui.common.parts.Filters;
import org.isolog.ui.common.parts.Freshness;

/** The events that pass the shared filter, in the order asked for; their rows are read as they are looked at. Used on the FX thread. */
public final class EventsViewModel {
    private final CaseContext context;
    private final LatestWork selecting;
    private final PageReader pages;
    private final Freshness freshness = new Freshness(this::select);
    private final ReadOnlyObjectWrapper<PagedRows> rows = new ReadOnlyObjectWrapper<>(this, "rows");
    private final ReadOnlyObjectWrapper<List<Hidden>> hidden = new ReadOnlyObjectWrapper<>(this, "hidden", List.of());
    private final ReadOnlyObjectWrapper<List<String>> fields = new ReadOnlyObjectWrapper<>(this, "fields", List.of());
    private final ReadOnlyObjectWrapper<Throwable> failed = new ReadOnlyObjectWrapper<>(this, "failed");
    private final ReadOnlyLongWrapper reads = new ReadOnlyLongWrapper(this, "reads");
    private final ObjectProperty<EventOrder> order = new SimpleObjectProperty<>(this, "order", EventOrder.IMPORT);
    private EventFilter before = EventFilter.all();
    private long total;

    public EventsViewModel(CaseContext context) {
        this.context = context;
        selecting = new LatestWork(context.work());
        pages = new PageReader(context, () -> reads.set(reads.get() + 1));
        context.filterProperty().addListener((property, old, now) -> {
            before = old;
            freshness.changed();
        });
        context.changesProperty().addListener((property, old, now) -> freshness.changed());
        order.addListener((property, old, now) -> freshness.changed());
    }

    /** To be told whether the grid is in a window. */
    public Freshness freshness() {
        return freshness;
    }

    /** Null until the first selection; a new list after every one. */
    public ReadOnlyObjectProperty<PagedRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** Which part of the filter hides how much, while no row is left; empty otherwise. */
    ReadOnlyObjectProperty<List<Hidden>> hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Names of all fields of the case. */
    public ReadOnlyObjectProperty<List<String>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** What went wrong; null for nothing. */
    public ReadOnlyObjectProperty<Throwable> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Grows whenever rows have come that were empty before. */
    public ReadOnlyLongProperty readsProperty() {
        return reads.getReadOnlyProperty();
    }

    public ObjectProperty<EventOrder> orderProperty() {
        return order;
    }

    public void open(long event) {
        context.selectedEventProperty().set(event);
    }

    public void filter(String field, String value, boolean keep) {
        Filters.narrow(context, field, value, keep);
    }

    /** Puts these conditions in the place of all that there are on the field; null for the raw text. */
    public void filterColumn(String field, List<Condition> conditions) {
        EventFilter filter = field == null ? context.filter() : Filters.withoutField(context.filter(), field);
        for (Condition condition : conditions) {
            filter = filter.and(condition);
        }
        context.setFilter(filter);
    }

    /** Conditions that the filter has on a field. */
    public List<Condition> conditionsOn(String field) {
        return context.filter().conditions().stream().filter(condition -> field.equals(condition.field())).toList();
    }

    /** The most frequent values of a field among what passes the rest of the filter; comes later, on the FX thread. */
    public void topValues(String field, int most, Consumer<List<ValueCount>> then) {
        EventFilter others = Filters.withoutField(context.filter(), field);
        run(progress -> new BrowseEvents(context.investigation()).topValues(field, others, most), then);
    }

    /** Shows everything near the row's event. */
    public void around(EventRow row, int minutes) {
        open(row.id());
        if (row.time() != null) {
            context.setFilter(Filters.around(row.time(), minutes));
        }
    }

    public void takeAway(EventFilter part) {
        context.setFilter(Filters.minus(context.filter(), part));
    }

    /** Goes back to the filter before the last change. */
    public void undoFilter() {
        context.setFilter(before);
    }

    public void clearFilter() {
        context.setFilter(EventFilter.all());
    }

    /** The rows of events, for copying; they come later, on the FX thread. */
    public void read(long[] events, Consumer<List<EventRow>> then) {
        run(progress -> PageReader.read(context.investigation(), events), then);
    }

    public void retry() {
        freshness.changed();
    }

    String title() {
        return rows.get() == null ? text("events.title") : rows.get().size() == 1 ? text("events.count-one") : text("events.count", rows.get().size());
    }

    String subtitle() {
        return rows.get() == null ? "" : rows.get().size() == total ? text("events.whole") : text("events.of", total);
    }

    private <T> void run(Job<T> job, Consumer<T> then) {
        context.work().start("", job, then, context.dialogs()::error);
    }

    private void select() {
        EventFilter filter = context.filter();
        EventOrder wanted = order.get();
        failed.set(null);
        selecting.start(text("events.selecting"), progress -> {
            long[] ids = new BrowseEvents(context.investigation()).select(filter, wanted.key(), wanted.descending(), progress);
            return new Selection(ids, context.investigation().eventCount(), new BrowseEvents(context.investigation()).fieldNames(),
                ids.length > 0 || filter.isAll() ? List.of() : Hidden.by(context.investigation(), filter, progress));
        }, this::show, failed::set);
    }

    private void show(Selection now) {
        total = now.total();
        if (!fields.get().equals(now.fields())) {
            fields.set(now.fields());
        }
        hidden.set(now.hidden());
        rows.set(pages.open(now.ids()));
    }

    private record Selection(long[] ids, long total, List<String> fields, List<Hidden> hidden) {
    }
}
