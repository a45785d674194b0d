package org.isolog.investigation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.ingest.FieldPage;
import org.isolog.ingest.FormatGuesser;
import org.isolog.ingest.Head;
import org.isolog.ingest.LogFormat;
import org.isolog.ingest.ReadOptions;
import org.isolog.ingest.RecordInput;
import org.isolog.ingest.RecordReader;
import org.isolog.ingest.formats.text.FormatFile;
import org.isolog.ingest.formats.text.LinePattern;
import org.isolog.ingest.formats.text.PatternFormat;
import org.isolog.ingest.formats.text.PatternProposal;

/** The formats that people have defined, each a small file in one of some folders: lists, tries and keeps them. */
public final class UserFormats {
    /** How the names of their files end; the path of such a file is the name of its format in requests. */
    public static final String ENDING = FormatFile.ENDING;
    private static final int MOST_FILES = 500;

    private final List<Path> folders;

    /** @param file also the name of the format in a request, as text */
    public record UserFormat(String name, String title, Path file) {
    }

    /** @param problems one sentence for each file that defines no format */
    public record Listed(List<UserFormat> formats, List<String> problems) {
    }

    /** @param start first character of the value in the line */
    public record Mark(String field, int start, int end) {
    }

    /**
     * What a pattern makes of one line.
     *
     * @param marks where each value stands; empty if the line does not fit
     * @param event what it becomes; null if it does not fit
     */
    public record TriedLine(String line, List<Mark> marks, Event event) {
    }

    /** @param folders where files are looked for; one that does not exist is empty */
    public UserFormats(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** The title of a format as a request names it: that in its file, or its short name if it has none. */
    public static String title(String requestName) {
        try {
            return requestName.endsWith(ENDING) ? FormatFile.read(Path.of(requestName)).title() : requestName;
        } catch (IsologException | InvalidPathException gone) {
            return shortName(requestName);
        }
    }

    /** The name of a format as a request names it: without folder and ending if it is a file. */
    private static String shortName(String requestName) {
        int start = Math.max(requestName.lastIndexOf('/'), requestName.lastIndexOf('\\')) + 1;
        return requestName.endsWith(ENDING) ? requestName.substring(start, requestName.length() - ENDING.length()) : requestName;
    }

    /** Those of a case: its folder {@code formats}. */
    static UserFormats of(Path caseFolder) {
        return new UserFormats(List.of(caseFolder.resolve("formats")));
    }

    public Listed list() {
        List<UserFormat> formats = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                PatternFormat format = PatternFormat.load(file);
                formats.add(new UserFormat(format.name(), format.title(), file));
            } catch (IsologException refused) {
                problems.add(refused.getMessage());
            }
        }
        return new Listed(List.copyOf(formats), List.copyOf(problems));
    }

    /** A first pattern for such lines: what can be recognised has names, the rest is the message. */
    public static String proposal(List<String> lines) {
        return PatternProposal.of(lines);
    }

    /**
     * What a draft makes of some lines.
     *
     * @throws IsologException {@code PATTERN}, {@code TIME-FORMAT} or {@code FORMAT-FILE} if it cannot work, with the place
     */
    public static List<TriedLine> tryOn(FormatDraft draft, List<String> lines) {
        PatternFormat format = new PatternFormat(file(draft));
        List<Event> events = format.read(lines, new ReadOptions(ZoneOffset.UTC, null, 1), Instant.now());
        List<TriedLine> tried = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<Mark> marks = format.pattern().marks(lines.get(i)).stream().map(UserFormats::mark).toList();
            tried.add(new TriedLine(lines.get(i), marks, events.get(i)));
        }
        return tried;
    }

    /**
     * Keeps a format in the first folder under its name, over one of the same name.
     *
     * @throws IsologException if it cannot work, has the name of a format of Isolog, or cannot be written
     */
    public UserFormat save(FormatDraft draft) {
        FormatFile file = file(draft);
        PatternFormat format = new PatternFormat(file);
        if (Formats.all().stream().anyMatch(known -> known.name().equals(format.name()))) {
            throw new IsologException("FORMAT-NAME", "Isolog has a format named " + format.name() + " itself. Choose another name.");
        }
        Path path = folders.getFirst().resolve(format.name() + ENDING);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        } catch (IOException e) {
            throw new IsologException("FORMAT-FILE", "The format file " + path + " cannot be written: " + e.getMessage() + ".", e);
        }
        return new UserFormat(format.name(), format.title(), path);
    }

    /** Keeps a copy of a format's file in the first folder, so that a case holds what it was read with. */
    void keep(Path file) {
        try {
            Path copy = folders.getFirst().resolve(file.getFileName());
            if (!file.toAbsolutePath().normalize().equals(copy.toAbsolutePath().normalize())) {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new IsologException("FORMAT-FILE", "The format file " + file + " cannot be kept in the case: " + e.getMessage() + ".", e);
        }
    }

    /** Guesses among these formats and those of the catalogue; on equal terms these win. */
    FormatGuesser guesser() {
        List<LogFormat> all = new ArrayList<>();
        list().formats().forEach(format -> all.add(new Named(PatternFormat.load(format.file()), format.file())));
        all.addAll(Formats.catalogue());
        return new FormatGuesser(all);
    }

    /** The name of the format in requests: of a defined one the path of its file. */
    static String requestName(LogFormat format) {
        return format instanceof Named named ? named.file.toString() : format.name();
    }

    private static FormatFile file(FormatDraft draft) {
        String timeFormat = draft.timeFormat() == null || draft.timeFormat().isBlank() ? null : draft.timeFormat().strip();
        return new FormatFile(draft.name(), draft.title(), draft.pattern(), FormatFile.TIME, timeFormat, draft.samples());
    }

    private static Mark mark(LinePattern.Mark mark) {
        return new Mark(mark.field(), mark.start(), mark.end());
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    inside.filter(file -> file.getFileName().toString().endsWith(ENDING)).sorted().limit(MOST_FILES).forEach(files::add);
                } catch (IOException e) {
                    throw new IsologException("FORMAT-FILE", "The folder " + folder + " cannot be read: " + e.getMessage() + ".", e);
                }
            }
        }
        return files;
    }

    /** A defined format that remembers its file. */
    private record Named(PatternFormat format, Path file) implements LogFormat {
        @Override
        public String name() {
            return format.name();
        }

        @Override
        public String title() {
            return format.title();
        }

        @Override
        public double recognises(Head head) {
            return format.recognises(head);
        }

        @Override
        public FieldPage fields() {
            return format.fields();
        }

        @Override
        public RecordReader open(RecordInput in, ReadOptions options) throws IOException {
            return format.open(in, options);
        }
    }
}
