package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.isolog.core.Event;
import org.isolog.core.IsologException;
import org.isolog.investigation.FormatDraft;
import org.isolog.investigation.ImportRequest;
import org.isolog.investigation.InspectFiles;
import org.isolog.investigation.UserFormats;
import org.isolog.investigation.UserFormats.TriedLine;
import org.isolog.ui.common.BackgroundWork;

/** A format that is being defined for one file: the pattern, and what it makes of the first lines at every key. Used on the FX thread. */
public final class DefineFormatModel {
    private static final int LINES = 100;
    private static final String FIRST_PATTERN = "%{GREEDYDATA:message}";

    private final FileChoice file;
    private final UserFormats formats;
    private final StringProperty pattern = new SimpleStringProperty(this, "pattern", FIRST_PATTERN);
    private final StringProperty timeFormat = new SimpleStringProperty(this, "timeFormat", "");
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final ReadOnlyObjectWrapper<Trial> trial = new ReadOnlyObjectWrapper<>(this, "trial", new Trial(List.of(), null));
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private List<String> lines = List.of();

    /**
     * What the pattern makes of the lines.
     *
     * @param lines   empty while they are read, and where the pattern cannot work
     * @param problem why the pattern cannot work, with the place; null if it can
     */
    public record Trial(List<TriedLine> lines, String problem) {
        /** Lines that fit. */
        public long fitting() {
            return lines.stream().filter(line -> line.event() != null).count();
        }

        /** Names of the fields that came out, in order. */
        public List<String> fields() {
            Set<String> fields = new LinkedHashSet<>();
            lines.stream().filter(line -> line.event() != null).map(TriedLine::event).forEach(event -> event.fields().forEach((name, value) -> fields.add(name)));
            return List.copyOf(fields);
        }
    }

    DefineFormatModel(FileChoice file, UserFormats formats, BackgroundWork background) {
        this.file = file;
        this.formats = formats;
        pattern.subscribe(this::retry);
        timeFormat.subscribe(this::retry);
        ImportRequest asText = file.as("text", ZoneOffset.UTC);
        background.start(text("import.work-preview", file.name()), progress -> new InspectFiles().preview(asText, LINES), rows -> {
            lines = rows.rows().stream().map(Event::raw).toList();
            if (pattern.get().equals(FIRST_PATTERN)) {
                pattern.set(UserFormats.proposal(lines));
            }
            retry();
        }, failure::set);
    }

    public FileChoice file() {
        return file;
    }

    public StringProperty patternProperty() {
        return pattern;
    }

    /** As in {@code dd.MM.yyyy HH:mm:ss}; empty to find out. */
    public StringProperty timeFormatProperty() {
        return timeFormat;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** Why the lines cannot be read or the format not be kept; null if nothing went wrong. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Whether there is something to keep: a title, and a pattern that fits at least one line. */
    public boolean canSave() {
        return !title.get().isBlank() && trial.get().problem() == null && trial.get().fitting() > 0;
    }

    /** Keeps the format and reads the file with it; false where that failed. */
    public boolean save() {
        try {
            file.formatProperty().set(formats.save(draft(name())).file().toString());
            return true;
        } catch (IsologException refused) {
            failure.set(refused);
            return false;
        }
    }

    private void retry() {
        try {
            trial.set(new Trial(UserFormats.tryOn(draft("draft"), lines), null));
        } catch (IsologException refused) {
            trial.set(new Trial(List.of(), refused.getMessage()));
        }
    }

    /** The first lines that fit go with the format as its samples. */
    private FormatDraft draft(String name) {
        List<String> samples = new ArrayList<>();
        if (!name.equals("draft")) {
            trial.get().lines().stream().filter(line -> line.event() != null).limit(3).forEach(line -> samples.add(line.line()));
        }
        return new FormatDraft(name, title.get().isBlank() ? name : title.get().strip(), pattern.get().strip(), timeFormat.get(), samples);
    }

    private String name() {
        String plain = title.get().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String shorter = plain.substring(0, Math.min(plain.length(), 40)).replaceAll("-+$", "");
        return shorter.isEmpty() ? "my-format" : shorter;
    }
}
