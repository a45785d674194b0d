package org.isolog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
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
            Tools tools = new Tools(work, new FxDialogs(() -> stage, theme), theme, new TimeText(), cases);
            CaseSession session = onFxThread(() -> shown(stage, new CaseSession(investigation, tools, rooms, List.of()), theme));
            List<Path> pictures = new ArrayList<>();
            for (Rooms.Entry entry : rooms) {
                String room = entry.room().id();
                onFxThread(() -> {
                    session.context().goTo(room);
                    return room;
                });
                for (boolean dark : new boolean[] {false, true}) {
                    onFxThread(() -> {
                        theme.setDark(dark);
                        return dark;
                    });
                    rest(work);
                    pictures.add(write(stage.getScene(), into.resolve(room + (dark ? "-dark" : "-light") + ".png")));
                }
            }
            onFxThread(() -> {
                stage.close();
                return stage;
            });
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
        try {
            pulse.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(Scene scene, Path file) throws IOException {
        WritableImage image = onFxThread(() -> scene.snapshot(null));
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        return file;
    }

    private static <T> T onFxThread(Supplier<T> action) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
