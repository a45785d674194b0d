package org.isolog;

import java.lang.ref.Reference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.isolog.ui.common.Cases;
import org.isolog.ui.common.Dialogs;
import org.isolog.ui.common.FxBackgroundWork;
import org.isolog.ui.common.FxDialogs;
import org.isolog.ui.common.QuietStart;
import org.isolog.ui.common.Theme;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.Tools;
import org.isolog.ui.settings.Settings;
import org.isolog.ui.settings.SettingsFile;
import org.isolog.ui.settings.UserFolders;
import org.isolog.ui.settings.WindowPlace;

/** The workbench as a window, and the only place that builds its objects: constructors, top to bottom. */
public final class App extends Application {
    private static final Logger LOG = Logger.getLogger("org.isolog");
    private static final String SAMPLE = "--sample";
    private static final int JOBS_AT_ONCE = 3;

    private boolean showsError;
    private FxBackgroundWork work;
    private MainWindow window;

    /**
     * Opens the workbench and returns once it is closed. Once in a program.
     *
     * @param caseFolder the case to open; null for the start screen
     */
    public static void open(Path caseFolder) {
        launchQuietly(caseFolder == null ? new String[0] : new String[] {"--case=" + caseFolder.toAbsolutePath()});
    }

    /** Opens the workbench with the sample case, as {@link #open}. */
    public static void openSample() {
        launchQuietly(SAMPLE);
    }

    /**
     * Draws every room of a case, in light and dark, without a display. Once in a program, and instead of {@link #open}.
     *
     * @param into folder of the pictures; made where it is missing
     * @return the pictures, in the order of the rooms
     */
    public static List<Path> drawScreens(Path caseFolder, Path into) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
        QuietStart quiet = new QuietStart();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        try {
            started.await();
            return ScreenPictures.draw(caseFolder, into, Rooms.all());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            Platform.exit();
            Reference.reachabilityFence(quiet);
        }
    }

    private static void launchQuietly(String... arguments) {
        QuietStart quiet = new QuietStart();
        launch(App.class, arguments);
        Reference.reachabilityFence(quiet);
    }

    @Override
    public void start(Stage stage) {
        UserFolders folders = UserFolders.of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
        Settings settings = new Settings(new SettingsFile(folders.settings()));
        Theme theme = new Theme(false);
        settings.follow(theme);
        Dialogs dialogs = new FxDialogs(() -> stage, theme);
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> Platform.runLater(() -> showOnce(dialogs, error)));
        work = new FxBackgroundWork(JOBS_AT_ONCE);
        Cases cases = new Cases(Clock.systemUTC(), System.getProperty("user.name"));
        Tools tools = new Tools(work, dialogs, theme, new TimeText(), ZoneId.systemDefault(), cases);
        window = new MainWindow(stage, tools, settings, folders, Rooms.all());

        Scene scene = new Scene(window.root(), 1360, 860);
        theme.apply(scene);
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(600);
        settings.window().filter(App::isOnScreen).ifPresent(place -> restore(stage, place));
        stage.setOnCloseRequest(event -> {
            if (window.mayClose()) {
                settings.rememberWindow(new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()));
            } else {
                event.consume();
            }
        });
        window.showStart();
        stage.show();
        openNamed();
    }

    @Override
    public void stop() {
        work.close();
        window.close();
    }

    private void openNamed() {
        String folder = getParameters().getNamed().get("case");
        if (folder != null) {
            window.openCase(Path.of(folder));
        } else if (getParameters().getUnnamed().contains(SAMPLE)) {
            window.openSample();
        }
    }

    // A fault that comes at every pulse must not open a dialog at every pulse.
    private void showOnce(Dialogs dialogs, Throwable error) {
        if (showsError) {
            LOG.log(Level.SEVERE, error.toString(), error);
            return;
        }
        showsError = true;
        try {
            dialogs.error(error);
        } finally {
            showsError = false;
        }
    }

    private static void restore(Stage stage, WindowPlace place) {
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
    }

    // A screen that was unplugged must not keep the window out of sight.
    private static boolean isOnScreen(WindowPlace place) {
        List<Screen> screens = Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height());
        return screens.stream().map(Screen::getVisualBounds).anyMatch(bounds -> bounds.contains(place.x() + 40, place.y() + 10)
            || bounds.intersects(new Rectangle2D(place.x(), place.y(), place.width(), place.height())));
    }
}
