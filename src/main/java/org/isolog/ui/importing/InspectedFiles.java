package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.investigation.ImportSources;
import org.isolog.investigation.InspectFiles;
import org.isolog.investigation.UserFormats;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.Work;

/** The files that the chosen sources stand for, with what was found and decided about each. Used on the FX thread. */
public final class InspectedFiles {
    private final BackgroundWork background;
    private final UserFormats formats;
    private final ObservableList<FileChoice> all = FXCollections.observableArrayList();
    private final ObservableList<FileChoice> shown = FXCollections.unmodifiableObservableList(all);
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private final ObservableList<String> shownProblems = FXCollections.unmodifiableObservableList(problems);
    private Work<?> running;
    private InspectFiles.Inspection inspection;

    InspectedFiles(BackgroundWork background, UserFormats formats) {
        this.background = background;
        this.formats = formats;
    }

    /** In the order in which they are imported. */
    public ObservableList<FileChoice> all() {
        return shown;
    }

    /** One sentence for each path that cannot be read. */
    public ObservableList<String> problems() {
        return shownProblems;
    }

    /** The files that will be imported. */
    public List<FileChoice> included() {
        return all.stream().filter(FileChoice::isIncluded).toList();
    }

    /** Why they cannot be imported as they are, in a sentence. */
    Optional<String> problem() {
        if (included().isEmpty()) {
            return Optional.of(text("import.nothing-readable"));
        }
        return included().stream().anyMatch(file -> file.format() == null) ? Optional.of(text("import.format-missing")) : Optional.empty();
    }

    /** How the search for files ended. */
    interface Ending {
        /** @param locked paths of archives that need another password */
        void found(List<String> locked);

        void cancelled();
    }

    /** Looks at every file of the sources. What was decided about a file before stays. */
    void inspect(ImportSources sources, Ending ending, Consumer<Throwable> onFailed) {
        close();
        running = background.start(text("import.work-inspect"), progress -> new InspectFiles(formats).inspect(sources, progress), found -> {
            take(found);
            ending.found(found.locked());
        }, onFailed);
        running.stateProperty().subscribe(now -> {
            if (now == RunState.CANCELLED) {
                ending.cancelled();
            }
        });
    }

    private void take(InspectFiles.Inspection found) {
        inspection = found;
        Map<String, FileChoice> before = new HashMap<>();
        all.forEach(file -> before.put(file.path(), file));
        all.setAll(found.files().stream().map(file -> new FileChoice(file).as(before.get(file.path()))).toList());
        // The wizard asks for passwords itself.
        problems.setAll(found.problems().stream().filter(problem -> found.locked().stream().noneMatch(archive -> problem.startsWith(archive + " "))).toList());
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Deletes what archives and addresses held; the files cannot be read any more then. */
    void close() {
        if (inspection != null) {
            inspection.close();
            inspection = null;
        }
    }
}
