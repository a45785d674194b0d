package org.isolog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.isolog.investigation.ExpectEvents;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.Tools;
import org.isolog.ui.common.Work;
import org.isolog.ui.shell.CaseFrame;
import org.isolog.ui.shell.Command;
import org.isolog.ui.shell.Navigation;
import org.isolog.ui.shell.Room;
import org.isolog.ui.shell.Shell;
import org.isolog.ui.shell.ShellModel;

/** An open case in the window: what its screens share, and the frame with its rooms. Used on the FX thread; closed once. */
final class CaseSession implements AutoCloseable {
    private final CaseContext context;
    private final ShellModel model;
    private final Shell shell;

    CaseSession(Investigation investigation, Tools tools, List<Rooms.Entry> rooms, List<Command> commands) {
        Navigation navigation = new Navigation(rooms.stream().map(Rooms.Entry::room).toList());
        context = new CaseContext(investigation, tools.work(), tools.dialogs(), tools.times(), navigation::show);
        model = new ShellModel(navigation, tools.times(), tools.local(), tools.work());
        Map<Room, Function<CaseContext, Node>> views = rooms.stream().collect(Collectors.toMap(Rooms.Entry::room, Rooms.Entry::view));
        new CaseFrame(context, model);
        // A rule of expectation may have ended since the case was closed.
        tools.work().start("", progress -> new ExpectEvents(investigation).judgeIfStale(progress),
            run -> run.ifPresent(judged -> context.caseChanged()), tools.dialogs()::error);
        List<Command> all = new ArrayList<>(commands);
        Command retrain = model.primaryProperty().get();
        if (retrain != null) {
            all.add(retrain);
        }
        shell = new Shell(model, tools.theme(), room -> view(room, views.get(room)), all);
    }

    Parent root() {
        return shell.root();
    }

    CaseContext context() {
        return context;
    }

    Investigation investigation() {
        return context.investigation();
    }

    /** A screen that cannot be built leaves the others usable: it says why and tries again. */
    private Node view(Room room, Function<CaseContext, Node> view) {
        try {
            return view.apply(context);
        } catch (RuntimeException broken) {
            return new ErrorPane(broken, shell::rebuild);
        }
    }

    /** Asks what runs to stop, and closes the case as soon as nothing reads it any more. */
    @Override
    public void close() {
        ObservableList<Work<?>> active = context.work().active();
        active.forEach(Work::cancel);
        if (active.isEmpty()) {
            investigation().close();
            return;
        }
        active.addListener(new ListChangeListener<Work<?>>() {
            @Override
            public void onChanged(Change<? extends Work<?>> change) {
                if (active.isEmpty()) {
                    active.removeListener(this);
                    investigation().close();
                }
            }
        });
    }
}
