package org.isolog.ui.shell;

import java.time.ZoneId;
import java.time.ZoneOffset;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.TimeText;

/** What the frame shows around the screens. The case fills it in; the frame asks back through its actions. FX thread. */
public final class ShellModel {
    private final Navigation navigation;
    private final TimeText times;
    private final ZoneId localZone;
    private final BackgroundWork work;
    private final StringProperty query = new SimpleStringProperty(this, "query", "");
    private final StringProperty queryError = new SimpleStringProperty(this, "queryError", "");
    private final StringProperty filterWords = new SimpleStringProperty(this, "filterWords", "");
    private final LongProperty visibleEvents = new SimpleLongProperty(this, "visibleEvents");
    private final LongProperty totalEvents = new SimpleLongProperty(this, "totalEvents");
    private final StringProperty caseName = new SimpleStringProperty(this, "caseName", "");
    private final ObjectProperty<Command> primary = new SimpleObjectProperty<>(this, "primary");
    private final BooleanProperty primaryDisabled = new SimpleBooleanProperty(this, "primaryDisabled");
    private final ObjectProperty<Runnable> onQuery = new SimpleObjectProperty<>(this, "onQuery", () -> { });
    private final ObjectProperty<Runnable> onClearFilter = new SimpleObjectProperty<>(this, "onClearFilter", () -> { });

    /** @param localZone the zone that the switch offers beside UTC */
    public ShellModel(Navigation navigation, TimeText times, ZoneId localZone, BackgroundWork work) {
        this.navigation = navigation;
        this.times = times;
        this.localZone = localZone;
        this.work = work;
    }

    public Navigation navigation() {
        return navigation;
    }

    public TimeText times() {
        return times;
    }

    public BackgroundWork work() {
        return work;
    }

    /** Switches every shown time between UTC and the local zone. */
    public void toggleZone() {
        times.zoneProperty().set(times.zone().equals(ZoneOffset.UTC) ? localZone : ZoneOffset.UTC);
    }

    /** What stands in the query field. */
    public StringProperty queryProperty() {
        return query;
    }

    /** Why the query cannot be read, in a sentence; empty if it can. */
    public StringProperty queryErrorProperty() {
        return queryError;
    }

    /** The active filter in words; empty for none. */
    public StringProperty filterWordsProperty() {
        return filterWords;
    }

    public LongProperty visibleEventsProperty() {
        return visibleEvents;
    }

    public LongProperty totalEventsProperty() {
        return totalEvents;
    }

    /** Name of the open case; empty for none. */
    public StringProperty caseNameProperty() {
        return caseName;
    }

    /** The one action that the top bar offers; null for none. */
    public ObjectProperty<Command> primaryProperty() {
        return primary;
    }

    public BooleanProperty primaryDisabledProperty() {
        return primaryDisabled;
    }

    /** What Enter in the query field does. */
    public ObjectProperty<Runnable> onQueryProperty() {
        return onQuery;
    }

    /** What the x of the filter does. */
    public ObjectProperty<Runnable> onClearFilterProperty() {
        return onClearFilter;
    }
}
