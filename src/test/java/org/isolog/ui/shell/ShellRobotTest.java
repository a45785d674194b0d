package org.isolog.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.isolog.core.CancelledException;
import org.isolog.testkit.Fx;
import org.isolog.testkit.Robo;
import org.isolog.ui.KitSamples;
import org.isolog.ui.common.DirectWork;
import org.isolog.ui.common.FxBackgroundWork;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShellRobotTest {
    private final List<String> done = new ArrayList<>();
    private FxBackgroundWork work;
    private ShellModel model;
    private Theme theme;
    private Stage stage;
    private Robo robo;

    @BeforeEach
    void show() {
        work = Fx.get(() -> new FxBackgroundWork(1));
        theme = Fx.get(() -> new Theme(false));
        model = Fx.get(() -> KitSamples.model(work));
        stage = Fx.show(() -> {
            model.primaryProperty().set(Command.of("Retrain", null, () -> done.add("retrain")));
            Shell shell = new Shell(model, theme, room -> new Label("screen of " + room.title()), List.of(
                Command.of("Seal the baseline", "Shortcut+B", () -> done.add("seal")), Command.of("Import logs…", null, () -> done.add("import")), Command.listed("Sealed bids", "Alt+Up")));
            return shell.root();
        }, theme, 1000, 700);
        robo = new Robo(stage);
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            work.close();
            stage.close();
        });
    }

    @Test
    void opensARoomByClick() {
        robo.click("#room-anomalies");
        assertThat(model.navigation().selected().id()).isEqualTo("anomalies");
        assertThat(robo.sees("screen of Anomalies")).isTrue();
        assertThat(robo.sees("screen of Overview")).isFalse();
    }

    @Test
    void opensRoomsByKeyboard() {
        robo.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(model.navigation().selected().id()).isEqualTo("events");
        Fx.run(() -> robo.node("#room-events").requestFocus());
        robo.keys(KeyCode.DOWN).keys(KeyCode.DOWN).keys(KeyCode.ENTER);
        assertThat(model.navigation().selected().id()).isEqualTo("model");
    }

    @Test
    void findsACommandInThePalette() {
        robo.keys(KeyCode.CONTROL, KeyCode.K).type("seba");
        robo.keys(KeyCode.ENTER);
        assertThat(done).containsExactly("seal");
        assertThat(stage.getScene().getRoot().lookup("#palette-field")).isNull();
    }

    @Test
    void thePaletteLeavesOutWhatIsOnlyListed() {
        robo.keys(KeyCode.ALT, KeyCode.UP);
        robo.keys(KeyCode.CONTROL, KeyCode.K).type("sealed");
        assertThat(robo.sees("Sealed bids")).isFalse();
    }

    @Test
    void leavesThePaletteWithEscape() {
        robo.keys(KeyCode.CONTROL, KeyCode.K).keys(KeyCode.ESCAPE);
        assertThat(stage.getScene().getRoot().lookup("#palette-field")).isNull();
        assertThat(done).isEmpty();
    }

    @Test
    void runsACommandByItsKey() {
        robo.keys(KeyCode.CONTROL, KeyCode.B);
        assertThat(done).containsExactly("seal");
    }

    @Test
    void showsTheKeys() {
        robo.keys(KeyCode.CONTROL, KeyCode.SLASH);
        assertThat(robo.sees("Keys")).isTrue();
        assertThat(robo.sees("Ctrl+B")).isTrue();
        assertThat(robo.sees("Alt+Up")).isTrue();
        robo.keys(KeyCode.ESCAPE);
        assertThat(robo.sees("Keys")).isFalse();
    }

    @Test
    void switchesThemeAndZoneAndSize() {
        robo.click("#theme");
        assertThat(theme.isDark()).isTrue();
        robo.click("#zone");
        assertThat(model.times().zone().getId()).isEqualTo("Europe/Berlin");
        robo.keys(KeyCode.CONTROL, KeyCode.EQUALS).keys(KeyCode.CONTROL, KeyCode.EQUALS).keys(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(theme.fontSize()).isEqualTo(14);
        robo.keys(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(theme.fontSize()).isEqualTo(13);
    }

    @Test
    void typesAQueryAndClearsTheFilter() {
        Fx.run(() -> {
            model.onQueryProperty().set(() -> done.add("query " + model.queryProperty().get()));
            model.onClearFilterProperty().set(() -> model.filterWordsProperty().set(""));
            model.filterWordsProperty().set("outcome is failure");
        });
        robo.click("#query").type("abc");
        robo.keys(KeyCode.ENTER);
        assertThat(done).containsExactly("query abc");
        assertThat(((TextField) robo.node("#query")).getText()).isEqualTo("abc");
        assertThat(robo.sees("outcome is failure")).isTrue();
        robo.click("#clear-filter");
        assertThat(robo.sees("no filter")).isTrue();
    }

    @Test
    void saysInWordsWhatWorks() {
        Work<Integer> read = Fx.get(() -> new DirectWork().start("Import", progress -> {
            progress.step("auth.log");
            progress.report(500, 1000);
            return 1;
        }, result -> done.add("done"), error -> done.add("failed")));
        assertThat(WorkStatus.words(read, 2)).isEqualTo("Import: auth.log · 500 / 1,000 · +2 more");
    }

    @Test
    void cancelsRunningWorkInTheStatusBar() {
        CountDownLatch begun = new CountDownLatch(1);
        Work<String> running = Fx.get(() -> work.start("Import", progress -> {
            progress.step("auth.log");
            begun.countDown();
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            throw new CancelledException();
        }, result -> done.add("done"), error -> done.add("failed")));
        Fx.until("the work runs", () -> running.state() == RunState.RUNNING && begun.getCount() == 0);
        assertThat(robo.sees("Import: auth.log")).isTrue();
        // The words have just changed: the button stands still only after the next layout.
        Fx.settle();
        robo.click("#cancel-work");
        Fx.until("the work is cancelled", () -> running.state() == RunState.CANCELLED);
        assertThat(done).isEmpty();
        assertThat(robo.sees("0 of 1 tasks done")).isTrue();
    }
}
