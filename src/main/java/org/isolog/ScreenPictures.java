package org.isolog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.isolog.core.CancelledException;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.Cases;
import org.isolog.ui.common.FxBackgroundWork;
import org.isolog.ui.common.FxDialogs;
import org.isolog.ui.common.QuietStart;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;

/**
 * Draws every room of a case, light and dark, on JavaFX's headless platform, where nobody has a display. Once in a program, which ends
 * afterwards: JavaFX can be started only once.
 */
final class ScreenPictures {
    private static final int WIDTH = 1360;
    private static final int HEIGHT = 860;
    /** A room is drawn once nothing has worked for so many pulses: a result may start the next request. */
    private static final int QUIET_PULSES = 12;

    private record Shot(String room, boolean dark) {
        String fileName() {
            return room + (dark ? "-dark.png" : "-light.png");
        }
    }

    private final Path into;
    private final Theme theme = new Theme(false);
    private final FxBackgroundWork work = new FxBackgroundWork(2);
    private final Deque<Shot> waiting = new ArrayDeque<>();
    private final List<Path> written = new ArrayList<>();
    private final CountDownLatch done;
    private RuntimeException failure;
    private CaseSession session;
    private Scene scene;

    private ScreenPictures(Path into, CountDownLatch done) {
        this.into = into;
        this.done = done;
        for (boolean dark : new boolean[] {false, true}) {
            Rooms.all().forEach(entry -> waiting.add(new Shot(entry.room().id(), dark)));
        }
    }

    /** @return the pictures, light ones first, in the order of the rooms */
    static List<Path> draw(Path caseFolder, Path into, String author) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        QuietStart quiet = new QuietStart();
        ScreenPictures[] drawing = new ScreenPictures[1];
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            drawing[0] = new ScreenPictures(into, done);
            drawing[0].start(caseFolder, author);
        });
        try {
            done.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            Platform.exit();
            Reference.reachabilityFence(quiet);
        }
        if (drawing[0].failure != null) {
            throw drawing[0].failure;
        }
        return List.copyOf(drawing[0].written);
    }

    private void start(Path caseFolder, String author) {
        try {
            Files.createDirectories(into);
            Stage stage = new Stage();
            Cases cases = new Cases(Clock.systemUTC(), author);
            Tools tools = new Tools(work, new FxDialogs(() -> stage, theme), theme, new TimeText(), cases);
            session = new CaseSession(Investigation.open(caseFolder, Clock.systemUTC(), author), tools, Rooms.all(), List.of());
            scene = new Scene(session.root(), WIDTH, HEIGHT);
            theme.apply(scene);
            stage.setScene(scene);
            stage.show();
            next();
        } catch (IOException failed) {
            finish(new UncheckedIOException(failed));
        } catch (RuntimeException failed) {
            finish(failed);
        }
    }

    private void next() {
        Shot shot = waiting.poll();
        if (shot == null) {
            finish(null);
            return;
        }
        theme.setDark(shot.dark());
        session.context().goTo(shot.room());
        new AnimationTimer() {
            private int quiet;

            @Override
            public void handle(long now) {
                quiet = work.active().isEmpty() ? quiet + 1 : 0;
                if (quiet == QUIET_PULSES) {
                    stop();
                    take(shot);
                }
                Platform.requestNextPulse();
            }
        }.start();
    }

    private void take(Shot shot) {
        try {
            Path file = into.resolve(shot.fileName());
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            written.add(file);
            next();
        } catch (IOException failed) {
            finish(new UncheckedIOException(failed));
        }
    }

    /** @param failed null if all pictures were drawn */
    private void finish(RuntimeException failed) {
        failure = failed;
        if (session != null) {
            session.close();
        }
        work.close();
        done.countDown();
    }
}
