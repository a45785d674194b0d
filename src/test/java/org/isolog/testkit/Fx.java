package org.isolog.testkit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.isolog.ui.common.QuietStart;
import org.isolog.ui.common.Theme;

/** The FX thread for tests, on the headless platform. */
public final class Fx {
    private static final int SECONDS = 30;
    private static final QuietStart QUIET = new QuietStart();

    static {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        try {
            if (!started.await(SECONDS, TimeUnit.SECONDS) || QUIET == null) {
                throw new IllegalStateException("JavaFX does not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Fx() {
    }

    /** Runs on the FX thread and gives back the value; what it throws is thrown here. */
    public static <T> T get(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the FX thread does not answer", e);
        }
    }

    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    /** Lets everything that is queued on the FX thread happen, layout pulses included. */
    public static void settle() {
        for (int i = 0; i < 3; i++) {
            CountDownLatch pulse = new CountDownLatch(1);
            run(() -> {
                // A pulse listener runs after layout; the request makes sure that there is a pulse.
                AnimationTimer timer = new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        pulse.countDown();
                    }
                };
                timer.start();
                Platform.requestNextPulse();
            });
            try {
                if (!pulse.await(SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("no pulse");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Waits until the condition holds on the FX thread, pulse by pulse; fails if it never does. */
    public static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            settle();
        }
    }

    /** Shows a scene in a window of that size and returns the window. */
    public static Stage show(Supplier<Parent> root, Theme theme, int width, int height) {
        Stage stage = get(() -> {
            Scene scene = new Scene(root.get(), width, height);
            theme.apply(scene);
            Stage shown = new Stage();
            shown.setScene(scene);
            shown.setX(0);
            shown.setY(0);
            shown.show();
            shown.requestFocus();
            return shown;
        });
        settle();
        return stage;
    }

    /** Writes what the scene shows to {@code target/screens/<name>.png}. */
    public static Path picture(Scene scene, String name) {
        settle();
        BufferedImage image = get(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        Path file = Path.of("target", "screens", name + ".png");
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
