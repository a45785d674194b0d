package org.isolog.investigation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.ingest.Evidence;
import org.isolog.ingest.FormatGuesser;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.Preview;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.SourceReader;
import org.isolog.ingest.Spool;

/** Looks at files before they are imported: format, first rows by the real parser, what has to be decided. Nothing is stored. */
public final class InspectFiles {
    private final SourceReader reader = new SourceReader();
    private final UserFormats formats;

    public InspectFiles() {
        this(new UserFormats(List.of()));
    }

    /** @param formats that people have defined, tried besides those of Isolog */
    public InspectFiles(UserFormats formats) {
        this.formats = formats;
    }

    /**
     * What was found; good until it is closed, as what archives and addresses held is deleted then.
     *
     * @param problems one sentence for each path that cannot be read
     * @param locked   paths of archives that need another password
     */
    public record Inspection(List<InspectedFile> files, List<String> problems, List<String> locked, Spool spool) implements AutoCloseable {
        @Override
        public void close() {
            spool.close();
        }
    }

    /**
     * @param candidates formats it may have, surest first; empty if none fits
     * @param problem    why it cannot be imported as it is, in a sentence; null if it can
     */
    public record InspectedFile(Evidence evidence, List<CandidateFormat> candidates, String problem) {
        public InspectedFile {
            candidates = List.copyOf(candidates);
        }

        /** Path for people, with {@code !entry} inside an archive. */
        public String path() {
            return evidence.path();
        }

        /** The last part of the path. */
        public String name() {
            return evidence.name();
        }

        /** The file on disk that holds exactly these bytes; null if there is none. */
        public Path file() {
            return evidence.file();
        }

        /** Bytes. */
        public long size() {
            return evidence.size();
        }

        /** To import it so. */
        public ImportRequest request(String format, ZoneId zone, Integer year, Map<String, String> columns) {
            return new ImportRequest(evidence, format, zone, year, columns);
        }
    }

    /** @param confidence 0..1 */
    public record CandidateFormat(String name, String title, double confidence) {
    }

    /**
     * The first rows of a file.
     *
     * @param fields       names of the fields seen, in order
     * @param timesMissing rows among them without a time
     * @param timesGuessed rows among them whose year or zone is guessed
     * @param skipped      records among the first that cannot be read, with their reasons
     */
    public record PreviewRows(List<Event> rows, List<String> fields, long timesMissing, long timesGuessed, List<String> skipped) {
    }

    public Inspection inspect(List<Path> paths, Progress progress) {
        return inspect(ImportSources.of(paths), progress);
    }

    /** Looks at every file that the sources stand for; archives are unpacked and addresses downloaded for it. */
    public Inspection inspect(ImportSources sources, Progress progress) {
        Spool spool = new Spool();
        try {
            Gathered found = sources.gather(spool, progress);
            List<InspectedFile> files = new ArrayList<>();
            FormatGuesser guesser = formats.guesser();
            progress.step("Looking at files");
            for (Evidence file : found.files()) {
                progress.checkCancelled();
                files.add(inspect(file, guesser));
                progress.report(files.size(), found.files().size());
            }
            return new Inspection(List.copyOf(files), found.problems(), found.locked(), spool);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static InspectedFile inspect(Evidence file, FormatGuesser guesser) {
        try {
            List<FormatGuesser.Candidate> candidates = guesser.candidates(file);
            if (candidates.isEmpty()) {
                // Says why there is none.
                candidates = List.of(guesser.best(file));
            }
            return new InspectedFile(file, candidates.stream().map(InspectFiles::candidate).toList(), null);
        } catch (IsologException refused) {
            return new InspectedFile(file, List.of(), refused.getMessage());
        }
    }

    private static CandidateFormat candidate(FormatGuesser.Candidate candidate) {
        return new CandidateFormat(UserFormats.requestName(candidate.format()), candidate.format().title(), candidate.confidence());
    }

    /** The first rows as an import with these choices would read them. */
    public PreviewRows preview(ImportRequest request, int rows) {
        LogFormat format = request.format() == null ? formats.guesser().best(request.evidence()).format() : Formats.named(request.format());
        ZoneId zone = request.zone();
        Preview preview = reader.preview(request.evidence(), format, new ReadOptions(zone, request.year(), 1), rows);
        long missing = preview.events().stream().filter(event -> event.time().isMissing()).count();
        long guessed = preview.events().stream().filter(event -> event.time().isGuessed()).count();
        List<String> skipped = preview.skipped().stream().map(record -> "record " + record.record() + ": " + record.reason()).toList();
        return new PreviewRows(preview.events(), preview.fields(), missing, guessed, skipped);
    }
}
