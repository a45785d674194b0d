package org.isolog.investigation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Event;
import org.isolog.core.Fields;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceInfo;
import org.isolog.features.columns.EventColumnsBuilder;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.FileWalker;
import org.isolog.ingest.FormatGuesser;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.ReadResult;
import org.isolog.ingest.SourceReader;
import org.isolog.investigation.ImportOutcome.FileOutcome;
import org.isolog.integrity.RecordOrder;
import org.isolog.store.SourceImport;

/**
 * Reads files into a case. One bad file never stops the rest: its problem is in the outcome. A cancelled import keeps the files that
 * were finished and nothing of the one that was not.
 */
public final class ImportLogs {
    private final Investigation investigation;
    private final SourceReader reader = new SourceReader();
    private final UserFormats formats;

    public ImportLogs(Investigation investigation) {
        this.investigation = investigation;
        this.formats = UserFormats.of(investigation.folder());
    }

    /** The requests that paths stand for; a folder stands for the files below it. Unreadable paths become problems. */
    public static Requests requests(List<Path> paths, String format, ZoneId zone) {
        if (format != null) {
            Formats.named(format);
        }
        FileWalker.Found found = new FileWalker().walk(paths);
        List<ImportRequest> requests = found.files().stream()
                .map(file -> new ImportRequest(file, format, zone, null, Map.of())).toList();
        return new Requests(requests, found.problems());
    }

    /** @param problems one sentence for each path that cannot be read */
    public record Requests(List<ImportRequest> files, List<String> problems) {
    }

    public ImportOutcome run(Requests requests, Progress progress) {
        return run(requests, progress, finished -> { });
    }

    /** @param finished told each file as it is done, imported or not, on the working thread */
    public ImportOutcome run(Requests requests, Progress progress, Consumer<FileOutcome> finished) {
        List<FileOutcome> outcomes = new ArrayList<>();
        // A case that starts empty gets its columns while it is filled: the first analysis then need not read it again.
        EventColumnsBuilder columns = investigation.eventCount() == 0 ? CaseMemory.builder(Preset.DEFAULT) : null;
        boolean whole = true;
        int number = 0;
        try {
            for (ImportRequest request : requests.files()) {
                progress.step("Importing " + request.file().getFileName() + " (" + ++number + " of " + requests.files().size() + ")");
                FileOutcome outcome = importFile(request, columns, progress);
                // Columns cannot take events back: a file that failed half-way leaves them wrong.
                whole &= outcome.imported();
                outcomes.add(outcome);
                finished.accept(outcome);
            }
        } finally {
            investigation.memory().eventsChanged();
        }
        boolean renamed = investigation.resolveNames();
        if (columns != null && whole && !renamed) {
            investigation.memory().keep(columns.build(), Preset.DEFAULT);
        }
        return new ImportOutcome(outcomes, requests.problems());
    }

    private FileOutcome importFile(ImportRequest request, EventColumnsBuilder columns, Progress progress) {
        Path file = request.file();
        try {
            FormatGuesser.Candidate chosen = request.format() == null ? formats.guesser().best(file)
                    : new FormatGuesser.Candidate(Formats.named(request.format()), 1);
            return read(request, chosen, columns, progress);
        } catch (IsologException refused) {
            investigation.note("import", file + " was not imported: " + refused.getMessage());
            return FileOutcome.refused(file, refused.getMessage());
        }
    }

    private FileOutcome read(ImportRequest request, FormatGuesser.Candidate chosen, EventColumnsBuilder columns, Progress progress) {
        Path file = request.file();
        try (SourceImport source = investigation.store().sources().begin(file.toString(), chosen.format().name(), request.zone().getId())) {
            ReadOptions options = new ReadOptions(request.zone(), request.year(), source.id());
            Sink sink = new Sink(source, request.columns(), columns);
            ReadResult result = reader.read(file, chosen.format(), options, sink, progress);
            refuseNothingAndTwice(file, result);
            source.found(facts(result, sink), sink.entities.names());
            if (request.format() != null && request.format().endsWith(UserFormats.ENDING)) {
                formats.keep(Path.of(request.format()));
            }
            SourceInfo info = source.complete(result.size(), result.sha256(), chosen.confidence(), result.read());
            investigation.note("import", file + ": " + result.stored() + " events stored, " + result.skipped() + " records skipped, format "
                    + chosen.format().name() + ", SHA-256 " + result.sha256() + ".");
            return FileOutcome.of(investigation.store().sources(), info, file);
        }
    }

    private static List<SourceFact> facts(ReadResult result, Sink sink) {
        return Stream.concat(result.problems().stream().map(SourceFact::problem), sink.order.facts().stream()).toList();
    }

    private void refuseNothingAndTwice(Path file, ReadResult result) {
        if (result.stored() == 0) {
            throw new IsologException("IMPORT-NOTHING", file + " has " + result.read()
                    + " records and none could be read. Choose its format yourself, or export it again. " + String.join(" ", result.problems()));
        }
        Optional<SourceInfo> same = investigation.store().sources().bySha256(result.sha256());
        if (same.isPresent()) {
            throw new IsologException("IMPORT-TWICE", file + " is already in this case, byte for byte, as " + same.get().path() + ".");
        }
    }

    /** Renames fields as the user asked, hands events to the case and counts them into the columns. */
    private static final class Sink implements EventSink {
        private final SourceImport source;
        private final Map<String, String> names;
        private final EventColumnsBuilder columns;
        private final RecordOrder order = new RecordOrder();
        private final NameCollector entities = new NameCollector();
        private final Fields.Builder renamed = new Fields.Builder();

        Sink(SourceImport source, Map<String, String> names, EventColumnsBuilder columns) {
            this.source = source;
            this.names = names;
            this.columns = columns;
        }

        @Override
        public void event(Event event) {
            Event mapped = names.isEmpty() ? event : withNames(event);
            order.add(mapped);
            entities.add(mapped);
            long id = source.add(mapped);
            if (columns != null && id > 0) {
                columns.add(mapped.withId(id));
            }
        }

        private Event withNames(Event event) {
            event.fields().forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
            return new Event(event.id(), event.ref(), event.time(), renamed.build(), event.raw());
        }

        @Override
        public void skipped(SkippedRecord record) {
            source.skip(record);
        }
    }
}
