package org.isolog;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.FileDrop;
import org.isolog.ui.common.RecentCase;
import org.isolog.ui.common.Tools;
import org.isolog.ui.importing.ImportView;
import org.isolog.ui.importing.ImportViewModel;
import org.isolog.ui.settings.Settings;
import org.isolog.ui.settings.UserFolders;
import org.isolog.ui.shell.Command;
import org.isolog.ui.shell.CommandLayer;
import org.isolog.ui.start.StartView;
import org.isolog.ui.start.StartViewModel;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** What the window shows: the start screen or a case, and over it the import. Used on the FX thread. */
final class MainWindow {
    private final Stage stage;
    private final Tools tools;
    private final Settings settings;
    private final UserFolders folders;
    private final List<Rooms.Entry> rooms;
    private final StackPane layers = new StackPane();
    private final StackPane root = new StackPane(layers, dropHint());
    private final StartViewModel start;
    private CaseSession session;
    private ImportViewModel importing;

    MainWindow(Stage stage, Tools tools, Settings settings, UserFolders folders, List<Rooms.Entry> rooms) {
        this.stage = stage;
        this.tools = tools;
        this.settings = settings;
        this.folders = folders;
        this.rooms = rooms;
        start = new StartViewModel(tools, folders.samples(), this::show);
        root.getStyleClass().add("window");
        FileDrop.onto(root, this::dropped);
    }

    Parent root() {
        return root;
    }

    /** The open case; null while there is none. */
    CaseSession session() {
        return session;
    }

    void showStart() {
        leaveCase();
        StartView view = new StartView(start, settings.recent(), tools.times(), new StartView.StartActions() {
            @Override
            public void newCase() {
                importLogs(List.of(), true);
            }

            @Override
            public void forget(RecentCase recent) {
                settings.forget(recent.folder());
            }
        });
        showScreen(new CommandLayer(view.root(), tools.theme(), caseCommands()));
        stage.setTitle(text("window.title"));
    }

    /** Opens the case in that folder; the start screen says so if it cannot. */
    void openCase(Path folder) {
        leaveCaseFor(() -> start.open(folder));
    }

    void openSample() {
        leaveCaseFor(start::openSample);
    }

    /** Shows an open case; the one that was open is closed. */
    void show(Investigation investigation) {
        leaveCase();
        session = new CaseSession(investigation, tools, rooms, windowCommands());
        showScreen(session.root());
        stage.setTitle(text("window.case-title", investigation.name()));
        investigation.recovered().stream().findFirst().ifPresent(any -> tools.dialogs().confirm(text("window.recovered"),
            String.join("\n", investigation.recovered()), text("window.understood")));
        remember();
    }

    /** Whether the window may close now; asks while work runs. */
    boolean mayClose() {
        if (!tools.work().active().isEmpty() && !tools.dialogs().confirm(text("window.close-title"),
                text("window.close-message", tools.work().active().getFirst().title()), text("window.close-action"))) {
            return false;
        }
        return true;
    }

    /** Closes the case at the end of the program: at once, for nothing is shown any more. */
    void close() {
        if (session != null) {
            remember();
            session.investigation().close();
            session = null;
        }
    }

    /** Begins an import: into a new case, or into the open one. */
    void importLogs(List<Path> paths, boolean newCase) {
        if (importing != null) {
            importing.add(paths);
            return;
        }
        Investigation into = session == null || newCase ? null : session.investigation();
        importing = new ImportViewModel(tools, folders.cases(), into, this::imported);
        ImportView view = new ImportView(importing, tools);
        // The screen below waits: neither clicks nor Tab shall reach it.
        layers.getChildren().getFirst().setDisable(true);
        layers.getChildren().add(new CommandLayer(view.root(), tools.theme(), List.of(
            Command.of(text("import.key-next"), "Shortcut+Enter", importing::next),
            Command.of(text("import.key-back"), "Alt+Left", importing::back),
            Command.listed(text("import.key-file-before"), "Alt+Up"),
            Command.listed(text("import.key-file-after"), "Alt+Down"))));
        view.focus();
        importing.begin(paths);
    }

    private void imported(ImportViewModel.Result result) {
        importing = null;
        layers.getChildren().removeLast();
        layers.getChildren().getFirst().setDisable(false);
        if (result.opened() != null) {
            show(result.opened());
        } else if (result.changed()) {
            session.context().caseChanged();
            session.context().goTo(rooms.getFirst().room().id());
            remember();
        }
        layers.getChildren().getLast().requestFocus();
    }

    private void dropped(List<Path> paths) {
        if (importing == null && paths.size() == 1 && Investigation.isCase(paths.getFirst())) {
            openCase(paths.getFirst());
        } else {
            importLogs(paths, false);
        }
    }

    private void leaveCaseFor(Runnable next) {
        if (session != null) {
            showStart();
        }
        next.run();
    }

    private void leaveCase() {
        if (session != null) {
            remember();
            session.close();
            session = null;
        }
    }

    private void remember() {
        Investigation open = session.investigation();
        settings.remember(new RecentCase(open.name(), open.folder().toAbsolutePath(), tools.cases().now(), open.eventCount()));
    }

    private void showScreen(Node screen) {
        if (layers.getChildren().isEmpty()) {
            layers.getChildren().add(screen);
        } else {
            layers.getChildren().set(0, screen);
        }
    }

    private static Node dropHint() {
        Label words = new Label(text("window.drop"), new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN));
        words.getStyleClass().add("title");
        StackPane hint = new StackPane(words);
        hint.getStyleClass().add("drop-hint");
        hint.setMouseTransparent(true);
        return hint;
    }

    private List<Command> caseCommands() {
        return List.of(
            Command.of(text("window.new-case"), "Shortcut+N", () -> importLogs(List.of(), true)),
            Command.of(text("window.open-case"), "Shortcut+O", () -> tools.dialogs().openFolder(text("window.open-case")).ifPresent(this::openCase)),
            Command.of(text("window.open-sample"), null, this::openSample));
    }

    private List<Command> windowCommands() {
        List<Command> commands = new ArrayList<>(caseCommands());
        commands.add(Command.of(text("window.import-more"), "Shortcut+I", () -> importLogs(List.of(), false)));
        if (rooms.stream().anyMatch(entry -> entry.room().id().equals("report"))) {
            commands.add(Command.of(text("window.export"), "Shortcut+E", () -> session.context().goTo("report")));
        }
        commands.add(Command.of(text("window.close-case"), "Shortcut+W", this::showStart));
        return commands;
    }
}
