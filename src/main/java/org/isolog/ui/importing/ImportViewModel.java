package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.core.ModelInfo;
import org.isolog.investigation.Investigation;
import org.isolog.investigation.UserFormats;
import org.isolog.ui.common.Tools;

/** The import wizard from the chosen paths to the case. Used on the FX thread. */
public final class ImportViewModel {
    private final Tools tools;
    private final Investigation open;
    private final Consumer<Result> onEnd;
    private final ChosenSources sources;
    private final InspectedFiles files;
    private final PseudonymChoice pseudonyms;
    private final CaseChoice caseChoice;
    private final PreviewModel preview;
    private final UserFormats formats;
    private final ImportRun run;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(this, "state", ImportState.CHOOSE);
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>(this, "failure");

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
        sources = new ChosenSources(tools.dialogs(), failure::set);
        files = new InspectedFiles(tools.work(), formats);
        pseudonyms = new PseudonymChoice(tools.dialogs());
        caseChoice = new CaseChoice(cases);
        preview = new PreviewModel(tools.work());
        run = new ImportRun(tools.work(), sources, open);
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

    /** What was chosen. */
    public ChosenSources sources() {
        return sources;
    }

    /** The files that it stands for, with the decisions about them. */
    public InspectedFiles files() {
        return files;
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
        sources.add(more);
        if (state() == ImportState.FORMATS) {
            inspect();
        }
    }

    /** Looks at everything again with one password more. */
    public void unlock(String password) {
        sources.extra().addPassword(password);
        inspect();
    }

    public void chooseCaseFolder() {
        tools.dialogs().openFolder(text("import.case-folder-title")).ifPresent(folder -> caseChoice.folderProperty().set(folder.toString()));
    }

    /** Looks at every chosen file. What was decided about a file before stays. */
    void inspect() {
        failure.set(null);
        state.set(ImportState.INSPECTING);
        files.inspect(sources.asked(), new InspectedFiles.Ending() {
            @Override
            public void found(List<String> locked) {
                sources.extra().showLocked(locked);
                state.set(ImportState.FORMATS);
            }

            @Override
            public void cancelled() {
                state.set(ImportState.CHOOSE);
            }
        }, error -> failed(ImportState.CHOOSE, error));
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
                    caseChoice.suggest(sources.suggestedName());
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
            case CHOOSE -> sources.isEmpty() ? Optional.of(text("import.nothing-chosen")) : Optional.empty();
            case FORMATS, PREVIEW -> files.all().isEmpty() && !sources.extra().locked().isEmpty()
                ? Optional.of(text("import.give-password")) : files.problem();
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

    /** The files that will be imported, those that need a look first. */
    public List<FileChoice> worstFirst() {
        return files.included().stream().sorted(FormatGroups.WORST_FIRST).toList();
    }

    private void showPreview() {
        FileChoice now = preview.fileProperty().get();
        preview.fileProperty().set(null);
        preview.fileProperty().set(now != null && now.isIncluded() && files.all().contains(now) ? now : worstFirst().getFirst());
        state.set(ImportState.PREVIEW);
    }

    private void importFiles() {
        failure.set(null);
        ImportState before = state();
        state.set(ImportState.IMPORTING);
        String name = caseChoice.nameProperty().get().strip();
        Path folder = run.investigation() == null ? caseChoice.folder() : null;
        run.start(files.included().stream().map(FileChoice::request).toList(), pseudonyms, () -> tools.cases().create(folder, name),
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
            case INSPECTING -> files.cancel();
            case IMPORTING, ANALYSING -> run.cancel();
            case CHOOSE, FORMATS, PREVIEW, CASE -> end(false);
            case ACCOUNT -> end(run.stored() > 0);
        }
    }

    private void end(boolean wanted) {
        sources.discard();
        files.close();
        Investigation made = open == null ? run.investigation() : null;
        if (made != null && !wanted) {
            made.close();
        }
        onEnd.accept(new Result(wanted ? made : null, wanted));
    }

    private void failed(ImportState backTo, Throwable error) {
        failure.set(error);
        state.set(backTo);
    }
}
