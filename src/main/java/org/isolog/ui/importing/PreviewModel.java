package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.isolog.core.Event;
import org.isolog.core.EventTime.Quality;
import org.isolog.investigation.ImportRequest;
import org.isolog.investigation.InspectFiles;
import org.isolog.investigation.InspectFiles.PreviewRows;
import org.isolog.ui.common.BackgroundWork;

/** The first rows of one file as the import would read them with the choices made. Used on the FX thread. */
public final class PreviewModel {
    /** Rows looked at. */
    static final int ROWS = 200;

    private final BackgroundWork background;
    private final ObjectProperty<FileChoice> file = new SimpleObjectProperty<>(this, "file");
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private long asked;

    /**
     * Rows and what is to be said about them.
     *
     * @param first   earliest time among the rows; null if none has one
     * @param zoneless whether some times name no zone
     * @param yearless whether some times name no year
     */
    public record Shown(FileChoice file, PreviewRows preview, Instant first, Instant last, boolean zoneless, boolean yearless) {

        static Shown of(FileChoice file, PreviewRows preview) {
            List<Instant> times = preview.rows().stream().map(event -> event.time().instant()).filter(Objects::nonNull).toList();
            return new Shown(file, preview, times.stream().min(Comparator.naturalOrder()).orElse(null),
                times.stream().max(Comparator.naturalOrder()).orElse(null),
                any(preview.rows(), Quality.GUESSED_ZONE), any(preview.rows(), Quality.GUESSED_YEAR));
        }

        private static boolean any(List<Event> rows, Quality guessed) {
            return rows.stream().map(event -> event.time().quality()).anyMatch(quality -> quality == guessed || quality == Quality.GUESSED_YEAR_AND_ZONE);
        }

        /** The columns, those without a standard name first. */
        public List<String> columns() {
            List<String> columns = new ArrayList<>(preview.fields());
            columns.sort(Comparator.comparing(EcsColumns::isKnown));
            return columns;
        }
    }

    PreviewModel(BackgroundWork background) {
        this.background = background;
        file.subscribe(this::load);
    }

    /** The file that is looked at; null for none. */
    public ObjectProperty<FileChoice> fileProperty() {
        return file;
    }

    /** What is known of the file; null while it is not yet read, and if it cannot be. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Why the file cannot be read with the choices made; null if it can. */
    public ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public void setZone(ZoneId zone) {
        file.get().zoneProperty().set(zone);
        load(file.get());
    }

    /** @param year null to let the parser guess it */
    public void setYear(Integer year) {
        file.get().yearProperty().set(year);
        load(file.get());
    }

    /** Gives a column another name. @param name null for its own */
    public void rename(String column, String name) {
        if (name == null || name.equals(column)) {
            file.get().columns().remove(column);
        } else {
            file.get().columns().put(column, name);
        }
    }

    /** ECS fields that the column can become. */
    public List<String> namesFor(String column) {
        FileChoice choice = file.get();
        List<String> taken = new ArrayList<>();
        for (String other : shown.get().preview().fields()) {
            if (!other.equals(column)) {
                taken.add(choice.columns().getOrDefault(other, other));
            }
        }
        return EcsColumns.free(taken);
    }

    private void load(FileChoice choice) {
        long question = ++asked;
        if (shown.get() != null && shown.get().file() != choice) {
            shown.set(null);
        }
        failure.set(null);
        if (choice == null) {
            return;
        }
        ImportRequest request = choice.request();
        background.start(text("import.work-preview", choice.name()), progress -> new InspectFiles().preview(request, ROWS), preview -> {
            if (question == asked) {
                shown.set(Shown.of(choice, preview));
            }
        }, error -> {
            if (question == asked) {
                shown.set(null);
                failure.set(error);
            }
        });
    }
}
