package org.isolog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.isolog.testkit.Fx;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.Theme;
import org.isolog.ui.shell.Command;
import org.isolog.ui.shell.Room;
import org.isolog.ui.shell.Shell;
import org.isolog.ui.shell.ShellModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes pictures of every widget to {@code target/screens/kit-*.png}; nothing may be logged on the way (missing colours, bad style sheets). */
class KitGalleryTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void drawsEveryWidgetWithoutAWarning(boolean dark) {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getLevel() + " " + record.getLoggerName() + ": " + record.getMessage());
            }

            @Override
            public void flush() {
                // nothing is kept back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
        Logger.getLogger("").addHandler(handler);
        try {
            picturesOf(dark);
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertThat(logged).filteredOn(line -> !line.contains("BUG-")).isEmpty();
    }

    private static void picturesOf(boolean dark) {
        Theme theme = Fx.get(() -> new Theme(dark));
        ShellModel model = Fx.get(() -> KitSamples.model(new DirectWork()));
        Shell[] shell = new Shell[1];
        Stage stage = Fx.show(() -> {
            model.primaryProperty().set(Command.of("Retrain", null, () -> { }));
            shell[0] = new Shell(model, theme, room -> screen(room, model), List.of(
                Command.of("Import logs…", "Shortcut+I", () -> { }), Command.of("Retrain the model", "Shortcut+R", () -> { }),
                Command.of("Seal the baseline", null, () -> { })));
            return shell[0].root();
        }, theme, 1360, 860);
        String suffix = dark ? "-dark" : "-light";
        for (Room room : model.navigation().rooms().subList(0, 5)) {
            Fx.run(() -> {
                model.navigation().show(room.id());
                model.filterWordsProperty().set("overview".equals(room.id()) ? "" : "outcome is failure, address not in 10.0.0.0/8, 23:00–01:00");
            });
            assertThat(Fx.picture(stage.getScene(), "kit-" + room.id() + suffix)).isNotEmptyFile();
        }
        Fx.run(shell[0]::showPalette);
        Fx.picture(stage.getScene(), "kit-palette" + suffix);
        Fx.run(shell[0]::showKeys);
        Fx.picture(stage.getScene(), "kit-keys" + suffix);
        Fx.run(() -> theme.setFontSize(17));
        Fx.run(() -> model.navigation().show("anomalies"));
        Fx.picture(stage.getScene(), "kit-large" + suffix);
        Fx.run(stage::close);
    }

    private static Node screen(Room room, ShellModel model) {
        return switch (room.id()) {
            case "overview" -> KitScreens.overview(model.times());
            case "anomalies" -> KitScreens.anomalies(model.times());
            case "model" -> KitScreens.charts(model.times());
            case "poisoning" -> KitScreens.controls(model.times());
            default -> KitScreens.table(model.times());
        };
    }
}
