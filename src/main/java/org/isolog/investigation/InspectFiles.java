package org.isolog.investigation;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.isolog.ingest.FileWalker;
import org.isolog.ingest.FormatGuesser;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.Preview;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.SourceReader;

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

    /** @param problems one sentence for each path that cannot be read */
    public record Inspection(List<InspectedFile> files, List<String> problems) {
    }

    /**
     * @param candidates formats it may have, surest first; empty if none fits
     * @param problem    why it cannot be imported as it is, in a sentence; null if it can
     */
    public record InspectedFile(Path file, long size, List<CandidateFormat> candidates, String problem) {
        public InspectedFile {
            candidates = List.copyOf(candidates);
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
        FileWalker.Found found = new FileWalker().walk(paths);
        List<InspectedFile> files = new ArrayList<>();
        FormatGuesser guesser = formats.guesser();
        progress.step("Looking at files");
        for (Path file : found.files()) {
            progress.checkCancelled();
            files.add(inspect(file, guesser));
            progress.report(files.size(), found.files().size());
        }
        return new Inspection(List.copyOf(files), found.problems());
    }

    private static InspectedFile inspect(Path file, FormatGuesser guesser) {
        long size = file.toFile().length();
        try {
            List<FormatGuesser.Candidate> candidates = guesser.candidates(file);
            if (candidates.isEmpty()) {
                // Says why there is none.
                candidates = List.of(guesser.best(file));
            }
            return new InspectedFile(file, size, candidates.stream().map(InspectFiles::candidate).toList(), null);
        } catch (IsologException refused) {
            return new InspectedFile(file, size, List.of(), refused.getMessage());
        }
    }

    private static CandidateFormat candidate(FormatGuesser.Candidate candidate) {
        return new CandidateFormat(UserFormats.requestName(candidate.format()), candidate.format().title(), candidate.confidence());
    }

    /** The first rows as an import with these choices would read them. */
    public PreviewRows preview(ImportRequest request, int rows) {
        LogFormat format = request.format() == null ? formats.guesser().best(request.file()).format() : Formats.named(request.format());
        ZoneId zone = request.zone();
        Preview preview = reader.preview(request.file(), format, new ReadOptions(zone, request.year(), 1), rows);
        long missing = preview.events().stream().filter(event -> event.time().isMissing()).count();
        long guessed = preview.events().stream().filter(event -> event.time().isGuessed()).count();
        List<String> skipped = preview.skipped().stream().map(record -> "record " + record.record() + ": " + record.reason()).toList();
        return new PreviewRows(preview.events(), preview.fields(), missing, guessed, skipped);
    }
}
