package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.IsologException;
import org.isolog.core.ModelInfo;
import org.isolog.investigation.ImportSources;
import org.isolog.investigation.ImportSources.WebAddress;
import org.isolog.investigation.InspectFiles;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.UserFormats;
import org.isolog.ui.common.Dialogs.FileKind;
import org.isolog.ui.common.RunState;
import org.isolog.ui.common.Tools;
import org.isolog.ui.common.Work;

/** The import wizard from the chosen paths to the case. Used on the FX thread. */
public final class ImportViewModel {
    private final Tools tools;
    private final Investigation open;
    private final Consumer<Result> onEnd;
    private final PastedTexts pasted = new PastedTexts();
    private final ExtraSources extra = new ExtraSources();
    private final PseudonymChoice pseudonyms;
    private final CaseChoice caseChoice;
    private final PreviewModel preview;
    private final UserFormats formats;
    private final ImportRun run;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(this, "state", ImportState.CHOOSE);
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ObservableList<Path> paths = FXCollections.observableArrayList();
    private final ObservableList<Path> shownPaths = FXCollections.unmodifiableObservableList(paths);
    private final ObservableList<FileChoice> files = FXCollections.observableArrayList();
    private final ObservableList<FileChoice> shownFiles = FXCollections.unmodifiableObservableList(files);
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private final ObservableList<String> shownProblems = FXCollections.unmodifiableObservableList(problems);
    private Work<?> inspecting;
    private InspectFiles.Inspection inspection;

    /**
     * How the wizard ended.
     *
     * @param opened  the new case, open; null if there is none
     * @param changed whether events or scores of the open case changed
     */
    public record Result(Investigation opened, boolean changed) {
    }

    /**
     * @param cases folder that a new case is proposed in
     * @param open  the case to import into; null for a new one
     * @param onEnd called once, when the wizard is to disappear
     */
    public ImportViewModel(Tools tools, Path cases, Investigation open, Consumer<Result> onEnd) {
        this.tools = tools;
        this.open = open;
        this.onEnd = onEnd;
        formats = new UserFormats(List.of(cases.resolve("formats")));
        pseudonyms = new PseudonymChoice(tools.dialogs());
        caseChoice = new CaseChoice(cases);
        preview = new PreviewModel(tools.work());
        run = new ImportRun(tools.work(), pasted, open);
    }

    public ReadOnlyObjectProperty<ImportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ImportState state() {
        return state.get();
    }

    /** What went wrong with the page's work as a whole; null if nothing did. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public void dismissFailure() {
        failure.set(null);
    }

    /** What was chosen: files and folders. */
    public ObservableList<Path> paths() {
        return shownPaths;
    }

    /** The files that the paths stand for, with the decisions about them. */
    public ObservableList<FileChoice> files() {
        return shownFiles;
    }

    /** One sentence for each path that cannot be read. */
    public ObservableList<String> problems() {
        return shownProblems;
    }

    /** Addresses and passwords. */
    public ExtraSources extra() {
        return extra;
    }

    public PseudonymChoice pseudonyms() {
        return pseudonyms;
    }

    public CaseChoice caseChoice() {
        return caseChoice;
    }

    /** Begins to define a format by the lines of a file. */
    public DefineFormatModel define(FileChoice file) {
        return new DefineFormatModel(file, formats, tools.work());
    }

    /** The formats that people have defined, by the names that requests know. */
    public List<String> definedFormats() {
        return formats.list().formats().stream().map(format -> format.file().toString()).toList();
    }

    public PreviewModel preview() {
        return preview;
    }

    public ImportRun run() {
        return run;
    }

    /** Name of the case that is open or was made; empty if it is still to be made. */
    public Optional<String> caseName() {
        return Optional.ofNullable(run.investigation()).map(Investigation::name);
    }

    /** The model that could score what was imported; empty before the first training. */
    public Optional<ModelInfo> activeModel() {
        return Optional.ofNullable(run.investigation()).flatMap(Investigation::activeModel);
    }

    /** The files that will be imported. */
    public List<FileChoice> included() {
        return files.stream().filter(FileChoice::isIncluded).toList();
    }

    /** Begins with these paths; with none, by asking for them. */
    public void begin(List<Path> first) {
        if (!first.isEmpty()) {
            add(first);
            inspect();
        }
    }

    /** Adds paths while they can be chosen; later ones are left alone. */
    public void add(List<Path> more) {
        if (state() != ImportState.CHOOSE && state() != ImportState.FORMATS) {
            return;
        }
        Set<Path> all = new LinkedHashSet<>(paths);
        all.addAll(more);
        paths.setAll(all);
        if (state() == ImportState.FORMATS) {
            inspect();
        }
    }

    public void remove(Path path) {
        paths.remove(path);
    }

    public void chooseFiles() {
        add(tools.dialogs().openFiles(text("import.choose-files-title"), new FileKind(text("import.all-files"), List.of("*.*", "*"))));
    }

    public void chooseFolder() {
        tools.dialogs().openFolder(text("import.choose-folder-title")).ifPresent(folder -> add(List.of(folder)));
    }

    /** Keeps pasted log text as a file and adds it. */
    public void paste(String log) {
        if (log.isBlank()) {
            return;
        }
        try {
            add(List.of(pasted.stage(log)));
        } catch (IsologException e) {
            failure.set(e);
        }
    }

    /** Adds an address with its headers, one a line, and its token. @return whether they can be read; else {@link #failureProperty()} says why not */
    public boolean addAddress(String url, String headers, String token) {
        try {
            extra.add(url, headers, token);
            failure.set(null);
            return true;
        } catch (IsologException e) {
            failure.set(e);
            return false;
        }
    }

    public void removeAddress(WebAddress address) {
        extra.remove(address);
    }

    /** Looks at everything again with one password more. */
    public void unlock(String password) {
        extra.addPassword(password);
        inspect();
    }

    public void chooseCaseFolder() {
        tools.dialogs().openFolder(text("import.case-folder-title")).ifPresent(folder -> caseChoice.folderProperty().set(folder.toString()));
    }

    /** Looks at every chosen file. What was decided about a file before stays. */
    void inspect() {
        failure.set(null);
        state.set(ImportState.INSPECTING);
        ImportSources asked = extra.with(paths);
        closeInspection();
        inspecting = tools.work().start(text("import.work-inspect"), progress -> new InspectFiles(formats).inspect(asked, progress), this::inspected,
            error -> failed(ImportState.CHOOSE, error));
        inspecting.stateProperty().subscribe(now -> {
            if (now == RunState.CANCELLED) {
                state.set(ImportState.CHOOSE);
            }
        });
    }

    private void inspected(InspectFiles.Inspection found) {
        inspection = found;
        extra.showLocked(found.locked());
        Map<String, FileChoice> before = new HashMap<>();
        files.forEach(file -> before.put(file.path(), file));
        files.setAll(inspection.files().stream().map(file -> new FileChoice(file).as(before.get(file.path()))).toList());
        problems.setAll(inspection.problems());
        state.set(ImportState.FORMATS);
    }

    /** Goes to the next page; does nothing where {@link #nextProblem()} says why not. */
    public void next() {
        if (nextProblem().isPresent()) {
            return;
        }
        switch (state()) {
            case CHOOSE -> inspect();
            case FORMATS -> showPreview();
            case PREVIEW -> {
                if (run.investigation() == null) {
                    caseChoice.suggest(CaseNames.suggest(paths, pasted, extra));
                    state.set(ImportState.CASE);
                } else {
                    importFiles();
                }
            }
            case CASE -> importFiles();
            case ACCOUNT -> analyse(activeModel().isPresent());
            case INSPECTING, IMPORTING, ANALYSING -> { }
        }
    }

    /** Why the page cannot be left forwards, in a sentence. */
    public Optional<String> nextProblem() {
        return switch (state()) {
            case CHOOSE -> paths.isEmpty() && extra.addresses().isEmpty() ? Optional.of(text("import.nothing-chosen")) : Optional.empty();
            case FORMATS, PREVIEW -> included().isEmpty() ? Optional.of(text("import.nothing-readable"))
                : included().stream().anyMatch(file -> file.format() == null) ? Optional.of(text("import.format-missing")) : Optional.empty();
            case CASE -> caseChoice.problem();
            case ACCOUNT -> run.investigation() == null || run.investigation().eventCount() == 0 ? Optional.of(text("import.no-events")) : Optional.empty();
            case INSPECTING, IMPORTING, ANALYSING -> Optional.of(text("import.busy"));
        };
    }

    /** Goes to the page before; only where nothing is stored yet. */
    public void back() {
        failure.set(null);
        switch (state()) {
            case FORMATS -> state.set(ImportState.CHOOSE);
            case PREVIEW -> state.set(ImportState.FORMATS);
            case CASE -> state.set(ImportState.PREVIEW);
            case CHOOSE, INSPECTING, IMPORTING, ACCOUNT, ANALYSING -> { }
        }
    }

    public boolean canGoBack() {
        return state() == ImportState.FORMATS || state() == ImportState.PREVIEW || state() == ImportState.CASE;
    }

    private void showPreview() {
        FileChoice now = preview.fileProperty().get();
        preview.fileProperty().set(null);
        preview.fileProperty().set(now != null && now.isIncluded() && files.contains(now) ? now : included().getFirst());
        state.set(ImportState.PREVIEW);
    }

    private void importFiles() {
        failure.set(null);
        ImportState before = state();
        state.set(ImportState.IMPORTING);
        String name = caseChoice.nameProperty().get().strip();
        Path folder = run.investigation() == null ? caseChoice.folder() : null;
        run.start(included().stream().map(FileChoice::request).toList(), pseudonyms, () -> tools.cases().create(folder, name),
            () -> state.set(ImportState.ACCOUNT), error -> failed(run.investigation() == null ? before : ImportState.ACCOUNT, error));
    }

    /** Trains a new model, or scores with the active one, and ends in the case. */
    public void analyse(boolean withActiveModel) {
        failure.set(null);
        state.set(ImportState.ANALYSING);
        run.analyse(withActiveModel, done -> end(true), () -> state.set(ImportState.ACCOUNT), error -> failed(ImportState.ACCOUNT, error));
    }

    /** Ends in the case without an analysis. */
    public void openCase() {
        end(true);
    }

    /** Stops what runs; where nothing runs, leaves the wizard. What was imported stays. */
    public void cancel() {
        switch (state()) {
            case INSPECTING -> inspecting.cancel();
            case IMPORTING, ANALYSING -> run.cancel();
            case CHOOSE, FORMATS, PREVIEW, CASE -> end(false);
            case ACCOUNT -> end(run.stored() > 0);
        }
    }

    private void end(boolean wanted) {
        pasted.discard();
        closeInspection();
        Investigation made = open == null ? run.investigation() : null;
        if (made != null && !wanted) {
            made.close();
        }
        onEnd.accept(new Result(wanted ? made : null, wanted));
    }

    private void closeInspection() {
        if (inspection != null) {
            inspection.close();
            inspection = null;
        }
    }

    private void failed(ImportState backTo, Throwable error) {
        failure.set(error);
        state.set(backTo);
    }
}
