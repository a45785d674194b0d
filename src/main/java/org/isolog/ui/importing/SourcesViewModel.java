package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.investigation.ImportOutcome.FileOutcome;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.CaseContext;

/** Reads the sources of the case anew whenever the case changed. Used on the FX thread. */
public final class SourcesViewModel {
    private final ReadOnlyObjectWrapper<List<FileProgress>> files = new ReadOnlyObjectWrapper<>(this, "files", List.of());

    public SourcesViewModel(CaseContext context) {
        context.changesProperty().subscribe(change -> context.work().start(text("sources.work"), progress -> read(context.investigation()),
            outcomes -> files.set(outcomes.stream().map(SourcesViewModel::finished).toList()), context.dialogs()::error));
    }

    /** In the order of import. */
    public ReadOnlyObjectProperty<List<FileProgress>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    private static List<FileOutcome> read(Investigation investigation) {
        return investigation.sources().stream().map(source -> FileOutcome.of(investigation, source)).toList();
    }

    private static FileProgress finished(FileOutcome outcome) {
        FileProgress file = new FileProgress(outcome.path(), outcome.name());
        file.finish(outcome);
        return file;
    }
}
