package org.isolog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.isolog.core.IsologException;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.Cases;
import org.isolog.ui.common.FxBackgroundWork;
import org.isolog.ui.common.FxDialogs;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;

/** Pictures of every room of a case, light and dark, as the window would show them. Called on any thread but the FX thread. */
final class ScreenPictures {
    private static final int WIDTH = 1360;
    private static final int HEIGHT = 860;
    /** Layout pulses that a finished screen is given to come to rest. */
    private static final int PULSES = 4;

    private ScreenPictures() {
    }

    /** @return the pictures, in the order of the rooms, light before dark */
    static List<Path> draw(Path caseFolder, Path into, List<Rooms.Entry> rooms) {
        FxBackgroundWork work = new FxBackgroundWork(2);
        Cases cases = new Cases(Clock.systemUTC(), System.getProperty("user.name"));
        try (Investigation investigation = cases.open(caseFolder)) {
            Files.createDirectories(into);
            Stage stage = onFxThread(Stage::new);
            Theme theme = onFxThread(() -> new Theme(false));
            Tools tools = new Tools(work, new FxDialogs(() -> stage, theme), theme, new TimeText(), ZoneOffset.UTC, cases);
            CaseSession session = onFxThread(() -> shown(stage, new CaseSession(investigation, tools, rooms, List.of()), theme));
            List<Path> pictures = new ArrayList<>();
            for (Rooms.Entry entry : rooms) {
                String room = entry.room().id();
                run(() -> session.context().goTo(room));
                for (boolean dark : new boolean[] {false, true}) {
                    run(() -> theme.setDark(dark));
                    rest(work);
                    pictures.add(write(stage.getScene(), into.resolve(room + (dark ? "-dark" : "-light") + ".png")));
                }
            }
            run(stage::close);
            return pictures;
        } catch (IOException e) {
            throw new IsologException("PICTURE-WRITE", "The pictures cannot be written to " + into + ": " + e.getMessage() + ". Choose another folder.", e);
        } finally {
            work.close();
        }
    }

    private static CaseSession shown(Stage stage, CaseSession session, Theme theme) {
        Scene scene = new Scene(session.root(), WIDTH, HEIGHT);
        theme.apply(scene);
        stage.setScene(scene);
        stage.show();
        return session;
    }

    // Screens fill themselves in the background, and one answer may ask the next question.
    private static void rest(FxBackgroundWork work) {
        for (int quiet = 0; quiet < PULSES;) {
            pulse();
            quiet = onFxThread(() -> work.active().isEmpty()) ? quiet + 1 : 0;
        }
    }

    private static void pulse() {
        CountDownLatch pulse = new CountDownLatch(1);
        Platform.runLater(() -> {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    pulse.countDown();
                }
            }.start();
            Platform.requestNextPulse();
        });
        await(pulse);
    }

    private static Path write(Scene scene, Path file) throws IOException {
        WritableImage image = onFxThread(() -> scene.snapshot(null));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        return file;
    }

    private static void run(Runnable action) {
        onFxThread(() -> {
            action.run();
            return null;
        });
    }

    private static <T> T onFxThread(Supplier<T> action) {
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        Platform.runLater(() -> {
            try {
                result.set(action.get());
            } catch (RuntimeException e) {
                failure.set(e);
            } finally {
                done.countDown();
            }
        });
        await(done);
        if (failure.get() != null) {
            throw failure.get();
        }
        return result.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
