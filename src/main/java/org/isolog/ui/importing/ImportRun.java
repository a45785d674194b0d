package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.DetectionSettings;
import org.isolog.core.ImportAccount;
import org.isolog.core.Progress;
import org.isolog.core.RunInfo;
import org.isolog.investigation.ImportLogs;
import org.isolog.investigation.ImportOutcome;
import org.isolog.investigation.ImportOutcome.FileOutcome;
import org.isolog.investigation.ImportRequest;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.Pseudonyms;
import org.isolog.investigation.RunDetection;
import org.isolog.ui.common.BackgroundWork;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.Work;

/** The work at the end of the wizard: reading the files into the case, then training or scoring. Used on the FX thread. */
public final class ImportRun {
    private final BackgroundWork background;
    private final ChosenSources sources;
    private final ObservableList<FileProgress> files = FXCollections.observableArrayList(file -> new Observable[] {file.markProperty()});
    private final ObservableList<FileProgress> shownFiles = FXCollections.unmodifiableObservableList(files);
    private final ReadOnlyObjectWrapper<Work<?>> work = new ReadOnlyObjectWrapper<>(this, "work");
    // Filled by the working thread, emptied by the FX thread.
    private final Queue<FileOutcome> finished = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Investigation> target = new AtomicReference<>();
    private int next;

    /** @param into the open case; null for one that is made when the import begins */
    ImportRun(BackgroundWork background, ChosenSources sources, Investigation into) {
        this.background = background;
        this.sources = sources;
        target.set(into);
    }

    /** The files in the order in which they are read. */
    public ObservableList<FileProgress> files() {
        return shownFiles;
    }

    /** What runs, or ran last; null before. */
    public ReadOnlyObjectProperty<Work<?>> workProperty() {
        return work.getReadOnlyProperty();
    }

    /** The case; null before the first import into a new one began. */
    public Investigation investigation() {
        return target.get();
    }

    /** Events stored so far. */
    public long stored() {
        return sum(ImportAccount::stored);
    }

    /** Records that could not be read in the files that were imported. */
    public long skipped() {
        return sum(ImportAccount::skipped);
    }

    /** A number of the accounts of all files that were imported so far. */
    long sum(ToLongFunction<ImportAccount> number) {
        return files.stream().map(FileProgress::outcome).filter(outcome -> outcome != null && outcome.imported())
            .mapToLong(outcome -> number.applyAsLong(outcome.source().account())).sum();
    }

    /** Files that ended so. */
    long count(Predicate<FileOutcome> ending) {
        return files.stream().map(FileProgress::outcome).filter(outcome -> outcome != null && ending.test(outcome)).count();
    }

    /**
     * Imports the files.
     *
     * @param pseudonyms whether to replace people and addresses
     * @param newCase makes the case where there is none yet; called on the working thread
     * @param onEnd   called when it is over, cancelled or not
     */
    void start(List<ImportRequest> requests, PseudonymChoice pseudonyms, Supplier<Investigation> newCase, Runnable onEnd, Consumer<Throwable> onFailed) {
        files.setAll(requests.stream().map(request -> new FileProgress(request.path(), request.name())).toList());
        next = 0;
        Work<ImportOutcome> running = background.start(text("import.work"), progress -> read(requests, pseudonyms, newCase, progress), outcome -> {
            takeFinished();
            onEnd.run();
        }, onFailed);
        work.set(running);
        running.stepProperty().subscribe(step -> takeFinished());
        running.stateProperty().subscribe(state -> {
            takeFinished();
            if (state == RunState.CANCELLED || state == RunState.FAILED) {
                files.stream().filter(file -> file.outcome() == null).forEach(file -> file.show(FileProgress.Mark.CANCELLED));
            }
            if (state == RunState.CANCELLED) {
                onEnd.run();
            }
        });
    }

    /** Trains a new model with the usual settings, or scores with the active one. */
    void analyse(boolean withActiveModel, Consumer<RunInfo> onDone, Runnable onCancelled, Consumer<Throwable> onFailed) {
        RunDetection detection = new RunDetection(target.get());
        Work<RunInfo> running = background.start(withActiveModel ? text("import.work-score") : text("import.work-train"),
            progress -> withActiveModel ? detection.score(progress) : detection.train(DetectionSettings.defaults(), progress), onDone, onFailed);
        work.set(running);
        running.stateProperty().subscribe(state -> {
            if (state == RunState.CANCELLED) {
                onCancelled.run();
            }
        });
    }

    void cancel() {
        if (work.get() != null) {
            work.get().cancel();
        }
    }

    private ImportOutcome read(List<ImportRequest> requests, PseudonymChoice pseudonyms, Supplier<Investigation> newCase, Progress progress) {
        Pseudonyms wish = pseudonyms.wish();
        if (target.get() == null) {
            target.set(newCase.get());
        }
        Investigation into = target.get();
        List<ImportRequest> settled = requests.stream().map(request -> sources.settled(request, into.folder())).toList();
        return new ImportLogs(into, wish).run(new ImportLogs.Requests(settled, List.of()), progress, finished::add);
    }

    // Files are finished in their order.
    private void takeFinished() {
        for (FileOutcome outcome = finished.poll(); outcome != null; outcome = finished.poll()) {
            files.get(next++).finish(outcome);
        }
        if (next < files.size() && files.get(next).mark() == FileProgress.Mark.WAITING) {
            files.get(next).show(FileProgress.Mark.RUNNING);
        }
    }
}
