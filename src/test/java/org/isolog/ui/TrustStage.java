package org.isolog.ui;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.stage.Stage;
import org.isolog.investigation.Investigation;
import org.isolog.testkit.Fx;
import org.isolog.testkit.Robo;
import org.isolog.testkit.ScriptedDialogs;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.FxBackgroundWork;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.shell.Navigation;
import org.isolog.ui.shell.Room;
import org.isolog.ui.shell.Shell;
import org.isolog.ui.shell.ShellModel;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** A window with the frame around the screens of trust and hand-over, for one open case. */
final class TrustStage implements AutoCloseable {
    final FxBackgroundWork work = Fx.get(() -> new FxBackgroundWork(2));
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final Theme theme;
    final CaseContext context;
    final Stage stage;
    final Robo robo;
    private final Navigation navigation;

    TrustStage(Investigation investigation, boolean dark, Map<String, Function<CaseContext, Parent>> screens) {
        theme = Fx.get(() -> new Theme(dark));
        navigation = Fx.get(TrustStage::rooms);
        TimeText times = Fx.get(TimeText::new);
        context = Fx.get(() -> new CaseContext(investigation, work, dialogs, times, navigation::show));
        stage = Fx.show(() -> new Shell(model(investigation, times, work), theme, room -> screens.get(room.id()).apply(context), List.of()).root(),
            theme, 1360, 860);
        robo = new Robo(stage);
    }

    private ShellModel model(Investigation investigation, TimeText times, BackgroundWork background) {
        ShellModel model = new ShellModel(navigation, times, ZoneId.of("Europe/Berlin"), background);
        model.totalEventsProperty().set(investigation.eventCount());
        model.visibleEventsProperty().set(investigation.eventCount());
        model.caseNameProperty().set(investigation.name());
        navigation.countProperty("log").set(NumberText.grouped(investigation.logSize()));
        return model;
    }

    private static Navigation rooms() {
        return new Navigation(List.of(
            new Room("model", "Model", MaterialDesignB.BRAIN, "Trust"),
            new Room("poisoning", "Poisoning lab", MaterialDesignT.TEST_TUBE, "Trust"),
            new Room("reports", "Reports", MaterialDesignF.FILE_DOCUMENT_OUTLINE, "Hand over"),
            new Room("log", "Case log", MaterialDesignN.NOTEBOOK_OUTLINE, "Hand over"),
            new Room("help", "Help", MaterialDesignH.HELP_CIRCLE_OUTLINE, "Hand over")));
    }

    void show(String room) {
        Fx.run(() -> navigation.show(room));
        settle();
    }

    /** Waits until no work is left. */
    void settle() {
        Fx.until("work is done", () -> work.active().isEmpty());
        Fx.settle();
    }

    void picture(String name) {
        Fx.picture(stage.getScene(), name + (theme.isDark() ? "-dark" : "-light"));
    }

    @Override
    public void close() {
        Fx.run(stage::close);
        Fx.run(work::close);
    }
}
