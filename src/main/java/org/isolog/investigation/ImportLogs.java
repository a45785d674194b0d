package org.isolog.investigation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.core.SkippedRecord;
import org.isolog.core.SourceFact;
import org.isolog.core.SourceInfo;
import org.isolog.features.columns.EventColumnsBuilder;
import org.isolog.ingest.EventSink;
import org.isolog.ingest.FormatGuesser;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.ReadResult;
import org.isolog.ingest.SourceReader;
import org.isolog.ingest.Spool;
import org.isolog.investigation.ImportOutcome.FileOutcome;
import org.isolog.integrity.RecordOrder;
import org.isolog.report.Words;
import org.isolog.store.SourceImport;

/**
 * Reads files into a case. One bad file never stops the rest: its problem is in the outcome. A cancelled import keeps the files that
 * were finished and nothing of the one that was not.
 */
public final class ImportLogs {
    private final Investigation investigation;
    private final Pseudonyms pseudonyms;
    private final SourceReader reader = new SourceReader();
    private final UserFormats formats;
    private final boolean analysisFollows;

    public ImportLogs(Investigation investigation) {
        this(investigation, null);
    }

    /** @param pseudonyms to replace people, hosts and addresses by; null to keep them */
    public ImportLogs(Investigation investigation, Pseudonyms pseudonyms) {
        this(investigation, pseudonyms, true);
    }

    private ImportLogs(Investigation investigation, Pseudonyms pseudonyms, boolean analysisFollows) {
        this.investigation = investigation;
        this.formats = UserFormats.of(investigation.folder());
        this.pseudonyms = pseudonyms;
        this.analysisFollows = analysisFollows;
    }

    /** The same import without preparing an analysis on the way: memory stays flat however much is read. */
    public ImportLogs storingOnly() {
        return new ImportLogs(investigation, pseudonyms, false);
    }

    /** The requests that paths stand for; a folder stands for the files below it. Unreadable paths become problems. */
    public static Requests requests(List<Path> paths, String format, ZoneId zone) {
        return requests(ImportSources.of(paths), format, zone, Progress.silent());
    }

    /** The requests that sources stand for; archives are unpacked and addresses downloaded for it. What cannot be read becomes a problem. */
    public static Requests requests(ImportSources sources, String format, ZoneId zone, Progress progress) {
        if (format != null) {
            Formats.named(format);
        }
        Spool spool = new Spool();
        try {
            Gathered found = sources.gather(spool, progress);
            List<ImportRequest> requests = found.files().stream()
                    .map(file -> new ImportRequest(file, format, zone, null, Map.of())).toList();
            return new Requests(requests, found.problems(), found.locked(), spool);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    /**
     * What to import; good until it is closed, as what archives and addresses held is deleted then.
     *
     * @param problems one sentence for each path that cannot be read
     * @param locked   paths of archives that need another password
     * @param spool    what to close; null if it is not for the import to close
     */
    public record Requests(List<ImportRequest> files, List<String> problems, List<String> locked, Spool spool) implements AutoCloseable {
        /** The files on disk that are read in the end: nothing may be written over them. */
        public List<Path> origins() {
            return files.stream().map(ImportRequest::origin).filter(Objects::nonNull).distinct().toList();
        }

        /** Bytes of all files, decompressed; {@code Long.MAX_VALUE} if that is not known before they are read. */
        public long unpackedBytes() {
            long sum = 0;
            for (ImportRequest request : files) {
                long size = request.evidence().unpackedSize();
                if (size < 0) {
                    return Long.MAX_VALUE;
                }
                sum += size;
            }
            return sum;
        }

        /** Requests whose evidence somebody else closes. */
        public Requests(List<ImportRequest> files, List<String> problems) {
            this(files, problems, List.of(), null);
        }

        @Override
        public void close() {
            if (spool != null) {
                spool.close();
            }
        }
    }

    public ImportOutcome run(Requests requests, Progress progress) {
        return run(requests, progress, finished -> { });
    }

    /** @param finished told each file as it is done, imported or not, on the working thread */
    public ImportOutcome run(Requests requests, Progress progress, Consumer<FileOutcome> finished) {
        List<FileOutcome> outcomes = new ArrayList<>();
        // A case that starts empty gets its columns while it is filled: the first analysis then need not read it again.
        EventColumnsBuilder columns = analysisFollows && investigation.eventCount() == 0 ? CaseMemory.builder(Preset.DEFAULT) : null;
        boolean whole = true;
        int number = 0;
        Hiding hiding = hiding(requests, progress);
        ArchiveNotes archives = new ArchiveNotes(investigation, requests.files());
        try {
            for (ImportRequest request : requests.files()) {
                archives.before(request, progress);
                progress.step("Importing " + request.evidence().name() + " (" + ++number + " of " + requests.files().size() + ")");
                FileOutcome outcome = importFile(request, hiding, columns, progress);
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

    private Hiding hiding(Requests requests, Progress progress) {
        if (pseudonyms == null) {
            return Hiding.NOTHING;
        }
        pseudonyms.requireOutside(investigation.folder());
        return Hiding.behind(new LearnNames(formats).from(requests, pseudonyms, progress));
    }

    private FileOutcome importFile(ImportRequest request, Hiding hiding, EventColumnsBuilder columns, Progress progress) {
        String file = hiding.path(request.path());
        try {
            FormatGuesser.Candidate chosen = request.format() == null ? formats.guesser().best(request.evidence())
                    : new FormatGuesser.Candidate(Formats.named(request.format()), 1);
            return read(request, chosen, hiding, columns, progress);
        } catch (IsologException refused) {
            investigation.note("import", file + " was not imported: " + refused.getMessage());
            return FileOutcome.refused(file, refused);
        }
    }

    private FileOutcome read(ImportRequest request, FormatGuesser.Candidate chosen, Hiding hiding, EventColumnsBuilder columns,
            Progress progress) {
        String file = hiding.path(request.path());
        try (SourceImport source = investigation.store().sources().begin(file, chosen.format().name(), request.zone().getId())) {
            ReadOptions options = new ReadOptions(request.zone(), request.year(), source.id());
            Sink sink = new Sink(source, new RenamedFields(request.columns()), hiding, columns);
            ReadResult result = reader.read(request.evidence(), chosen.format(), options, sink, progress);
            refuseNothingAndTwice(file, result);
            source.found(facts(result, sink), sink.entities.names());
            if (request.format() != null && request.format().endsWith(UserFormats.ENDING)) {
                formats.keep(Path.of(request.format()));
            }
            SourceInfo info = source.complete(result.size(), result.sha256(), chosen.confidence(), result.read());
            investigation.note("import", file + ": " + Words.count(result.stored(), "event") + " stored, " + Words.count(result.skipped(), "record") + " skipped, format "
                    + chosen.format().name() + ", SHA-256 " + result.sha256() + "." + String.join("", hiding.remarks().stream().map(remark -> " " + remark).toList()));
            return FileOutcome.of(investigation.store().sources(), info);
        }
    }

    private static List<SourceFact> facts(ReadResult result, Sink sink) {
        List<SourceFact> facts = new ArrayList<>(result.problems().stream().map(SourceFact::problem).toList());
        sink.hiding.remarks().forEach(remark -> facts.add(SourceFact.remark(remark)));
        facts.addAll(sink.order.facts());
        return facts;
    }

    private void refuseNothingAndTwice(String file, ReadResult result) {
        if (result.stored() == 0) {
            throw new IsologException("IMPORT-NOTHING", file + " has " + result.read()
                    + " records and none could be read. Choose its format yourself, or export it again. " + String.join(" ", result.problems()));
        }
        Optional<SourceInfo> same = investigation.store().sources().bySha256(result.sha256());
        if (same.isPresent()) {
            throw new IsologException(ImportOutcome.TWICE, file + " is already in this case, byte for byte, as " + same.get().path() + ".");
        }
    }

    /** Renames fields as the user asked, hides what is to be hidden, hands events to the case and counts them into the columns. */
    private static final class Sink implements EventSink {
        private final SourceImport source;
        private final RenamedFields names;
        private final Hiding hiding;
        private final EventColumnsBuilder columns;
        private final RecordOrder order = new RecordOrder();
        private final NameCollector entities = new NameCollector();

        Sink(SourceImport source, RenamedFields names, Hiding hiding, EventColumnsBuilder columns) {
            this.source = source;
            this.names = names;
            this.hiding = hiding;
            this.columns = columns;
        }

        @Override
        public void event(Event event) {
            Event mapped = hiding.event(names.of(event));
            order.add(mapped);
            entities.add(mapped);
            long id = source.add(mapped);
            if (columns != null && id > 0) {
                columns.add(mapped.withId(id));
            }
        }

        @Override
        public void skipped(SkippedRecord record) {
            source.skip(hiding.skipped(record));
        }
    }
}
