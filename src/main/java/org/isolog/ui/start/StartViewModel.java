package org.isolog.ui.start;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.Job;
import org.isolog.ui.common.Tools;
import org.isolog.ui.common.Work;

/** What the start screen does: opens cases, the sample case among them. Used on the FX thread. */
public final class StartViewModel {
    private final Tools tools;
    private final Path samples;
    private final Consumer<Investigation> onOpened;
    private final ReadOnlyObjectWrapper<Work<?>> opening = new ReadOnlyObjectWrapper<>(this, "opening");
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>(this, "failure");

    /**
     * @param samples  where sample cases are made
     * @param onOpened takes the open case
     */
    public StartViewModel(Tools tools, Path samples, Consumer<Investigation> onOpened) {
        this.tools = tools;
        this.samples = samples;
        this.onOpened = onOpened;
    }

    /** The case that is being opened; null if none is. */
    public ReadOnlyObjectProperty<Work<?>> openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /** Why the last case could not be opened; null if it could. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public void dismissFailure() {
        failure.set(null);
    }

    /** Asks for a case folder and opens it. */
    public void openFolder() {
        tools.dialogs().openFolder(text("start.open-title")).ifPresent(this::open);
    }

    public void open(Path folder) {
        start(text("start.opening", folder.getFileName()), progress -> tools.cases().open(folder));
    }

    /** Imports the sample logs into a fresh case, trains and opens it. */
    public void openSample() {
        start(text("start.opening-sample"), progress -> tools.cases().openSample(freshFolder(), progress));
    }

    private void start(String title, Job<Investigation> job) {
        if (opening.get() != null) {
            return;
        }
        failure.set(null);
        Work<Investigation> work = tools.work().start(title, job, onOpened, failure::set);
        opening.set(work.state().isOver() ? null : work);
        work.stateProperty().subscribe(state -> {
            if (state.isOver()) {
                opening.set(null);
            }
        });
    }

    private Path freshFolder() {
        Path folder = samples.resolve("sample-case");
        for (int number = 2; Files.exists(folder); number++) {
            folder = samples.resolve("sample-case-" + number);
        }
        return folder;
    }
}
