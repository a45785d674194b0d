package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceInfo;
import org.isolog.investigation.ImportOutcome.FileOutcome;
import org.isolog.investigation.Investigation;
import org.isolog.ui.common.CaseContext;

/** Reads the sources of the case anew whenever the case changed. Used on the FX thread. */
public final class SourcesViewModel {
    /** Skipped records that are looked at for their reasons. */
    private static final int SKIPPED = 100_000;

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
        return investigation.sources().stream().map(source -> outcome(investigation, source)).toList();
    }

    private static FileOutcome outcome(Investigation investigation, SourceInfo source) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        for (SkippedRecord skipped : investigation.skipped(source.id(), SKIPPED)) {
            reasons.merge(skipped.reason(), 1L, Long::sum);
        }
        return new FileOutcome(Path.of(source.path()), source, reasons, List.of());
    }

    private static FileProgress finished(FileOutcome outcome) {
        FileProgress file = new FileProgress(outcome.file());
        file.finish(outcome);
        return file;
    }
}
