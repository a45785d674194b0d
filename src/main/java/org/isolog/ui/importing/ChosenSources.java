package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.IsologException;
import org.isolog.investigation.ImportRequest;
import org.isolog.investigation.ImportSources;
import org.isolog.investigation.ImportSources.WebAddress;
import org.isolog.ui.common.Dialogs;
import org.isolog.ui.common.Dialogs.FileKind;

/** What is to be imported: files, folders, pasted texts, addresses, and the passwords for it. Used on the FX thread. */
public final class ChosenSources {
    private final Dialogs dialogs;
    private final Consumer<Throwable> onProblem;
    private final PastedTexts pasted = new PastedTexts();
    private final ExtraSources extra = new ExtraSources();
    private final ObservableList<Path> paths = FXCollections.observableArrayList();
    private final ObservableList<Path> shownPaths = FXCollections.unmodifiableObservableList(paths);

    /** @param onProblem told why something cannot be chosen; told null when something was */
    ChosenSources(Dialogs dialogs, Consumer<Throwable> onProblem) {
        this.dialogs = dialogs;
        this.onProblem = onProblem;
    }

    /** Files and folders, pasted texts among them. */
    public ObservableList<Path> paths() {
        return shownPaths;
    }

    /** Addresses and passwords. */
    public ExtraSources extra() {
        return extra;
    }

    public boolean isEmpty() {
        return paths.isEmpty() && extra.addresses().isEmpty();
    }

    /** Adds paths that are not yet there. */
    void add(List<Path> more) {
        Set<Path> all = new LinkedHashSet<>(paths);
        all.addAll(more);
        paths.setAll(all);
    }

    public void remove(Path path) {
        paths.remove(path);
    }

    public void chooseFiles() {
        add(dialogs.openFiles(text("import.choose-files-title"), new FileKind(text("import.all-files"), List.of("*.*", "*"))));
    }

    public void chooseFolder() {
        dialogs.openFolder(text("import.choose-folder-title")).ifPresent(folder -> add(List.of(folder)));
    }

    /** Keeps pasted log text as a file and adds it. */
    public void paste(String log) {
        if (log.isBlank()) {
            return;
        }
        try {
            add(List.of(pasted.stage(log)));
        } catch (IsologException e) {
            onProblem.accept(e);
        }
    }

    /** Adds an address with its headers, one a line, and its token. @return whether they can be read */
    public boolean addAddress(String url, String headers, String token) {
        try {
            extra.add(url, headers, token);
            onProblem.accept(null);
            return true;
        } catch (IsologException e) {
            onProblem.accept(e);
            return false;
        }
    }

    public void removeAddress(WebAddress address) {
        extra.remove(address);
    }

    /** Everything that was chosen. */
    ImportSources asked() {
        return extra.with(paths);
    }

    /** A name for a case of these sources. */
    String suggestedName() {
        return CaseNames.suggest(paths, pasted, extra);
    }

    /** What is to be imported: a pasted text moves into the case, any other stays where it is. */
    ImportRequest settled(ImportRequest request, Path caseFolder) {
        return pasted.settled(request, caseFolder);
    }

    /** Deletes what was kept only for the wizard. */
    void discard() {
        pasted.discard();
    }
}
