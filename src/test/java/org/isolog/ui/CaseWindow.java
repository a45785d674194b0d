package org.isolog.ui;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.isolog.core.EventFilter;
import org.isolog.core.Progress;
import org.isolog.investigation.CaseGlance;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.QueryText;
import org.isolog.testkit.Fx;
import org.isolog.testkit.Robo;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.anomalies.AnomaliesView;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.events.EventsView;
import org.isolog.ui.overview.OverviewView;
import org.isolog.ui.shell.Navigation;
import org.isolog.ui.shell.Room;
import org.isolog.ui.shell.Shell;
import org.isolog.ui.shell.ShellModel;
import org.isolog.ui.stories.StoriesView;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/** The window with the screens of an open case, as the real one shows them. */
public final class CaseWindow implements AutoCloseable {
    private static final int WIDTH = 1360;
    private static final int HEIGHT = 860;

    public final WatchedWork work = new WatchedWork();
    public final ScriptedDialogs dialogs = new ScriptedDialogs();
    public final Theme theme;
    public final CaseContext context;
    public final Robo robo;
    private final ShellModel model;
    private final Stage stage;

    public CaseWindow(Investigation investigation, boolean dark) {
        theme = Fx.get(() -> new Theme(dark));
        Navigation navigation = new Navigation(List.of(
            new Room("overview", "Overview", MaterialDesignV.VIEW_DASHBOARD_OUTLINE, null),
            new Room("stories", "Stories", MaterialDesignB.BOOK_OPEN_VARIANT, null),
            new Room("events", "Events", MaterialDesignF.FORMAT_LIST_BULLETED, null),
            new Room("anomalies", "Anomalies", MaterialDesignA.ALERT_DECAGRAM_OUTLINE, null)));
        TimeText times = new TimeText();
        model = new ShellModel(navigation, times, ZoneId.of("Europe/Berlin"), work);
        context = Fx.get(() -> new CaseContext(investigation, work, dialogs, times, navigation::show));
        model.caseNameProperty().set(investigation.name());
        model.totalEventsProperty().set(investigation.eventCount());
        navigation.countProperty("events").set(NumberText.grouped(investigation.eventCount()));
        model.onClearFilterProperty().set(() -> context.setFilter(EventFilter.all()));
        context.filterProperty().subscribe(filter -> Fx.run(() -> {
            model.filterWordsProperty().set(QueryText.words(filter));
            model.queryProperty().set(QueryText.of(filter));
            model.visibleEventsProperty().set(new CaseGlance(investigation).counts(filter, Progress.silent()).events());
        }));
        navigation.countProperty("anomalies").set(investigation.currentRun().map(run -> NumberText.grouped(run.alertUnits())).orElse(""));
        stage = Fx.show(() -> new Shell(model, theme, this::screen, List.of()).root(), theme, WIDTH, HEIGHT);
        robo = new Robo(stage);
        work.settle();
    }

    private Node screen(Room room) {
        return switch (room.id()) {
            case "overview" -> new OverviewView(context).root();
            case "stories" -> new StoriesView(context).root();
            case "anomalies" -> new AnomaliesView(context).root();
            default -> new EventsView(context).root();
        };
    }

    public CaseWindow show(String room) {
        Fx.run(() -> model.navigation().show(room));
        work.settle();
        return this;
    }

    public void picture(String name) {
        work.settle();
        Fx.picture(stage.getScene(), name + (theme.isDark() ? "-dark" : "-light"));
    }

    @Override
    public void close() {
        Fx.run(stage::close);
        work.close();
    }
}
