package org.isolog.ui.importing;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.isolog.investigation.ImportRequest;
import org.isolog.investigation.InspectFiles.CandidateFormat;
import org.isolog.investigation.InspectFiles.InspectedFile;
import org.isolog.investigation.UserFormats;

/** One file and what is decided about it. Used on the FX thread. */
public final class FileChoice {
    private static final double SURE = 0.8;

    private final InspectedFile inspected;
    private final ObjectProperty<String> format = new SimpleObjectProperty<>(this, "format");
    private final BooleanProperty included = new SimpleBooleanProperty(this, "included");
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(this, "zone", ZoneOffset.UTC);
    private final ObjectProperty<Integer> year = new SimpleObjectProperty<>(this, "year");
    private final ObservableMap<String, String> columns = FXCollections.observableMap(new TreeMap<>());

    FileChoice(InspectedFile inspected) {
        this.inspected = inspected;
        format.set(detected());
        included.set(inspected.problem() == null);
        format.addListener((property, before, now) -> {
            columns.clear();
            included.set(now != null);
        });
    }

    /** With what was decided about the same file before; as it is where that is null or was not possible. */
    FileChoice as(FileChoice before) {
        if (before != null && before.format() != null) {
            format.set(before.format());
            included.set(before.isIncluded());
            zone.set(before.zone.get());
            year.set(before.year.get());
            columns.putAll(before.columns);
        }
        return this;
    }

    /** Path for people, with {@code !entry} inside an archive. */
    public String path() {
        return inspected.path();
    }

    /** The last part of the path. */
    public String name() {
        return inspected.name();
    }

    /** Bytes of the file or entry. */
    public long size() {
        return inspected.size();
    }

    /** Why no format was found, in a sentence that names the file without its folders; null if one was. */
    public String problem() {
        return inspected.problem() == null ? null : inspected.problem().replace(path(), name());
    }

    /** Name of the surest format; null if none fits. */
    public String detected() {
        return inspected.candidates().isEmpty() ? null : inspected.candidates().getFirst().name();
    }

    /** The formats that its content fits, surest first; empty if there is none. */
    public List<CandidateFormat> candidates() {
        return inspected.candidates();
    }

    /** How sure the detection is of a format, 0..1; 0 if it does not take it for possible. */
    public double confidence(String formatName) {
        return inspected.candidates().stream().filter(candidate -> candidate.name().equals(formatName))
            .mapToDouble(CandidateFormat::confidence).findFirst().orElse(0);
    }

    /** Name of the format it will be read with; null for none yet. */
    public ObjectProperty<String> formatProperty() {
        return format;
    }

    public String format() {
        return format.get();
    }

    /** Whether the user, and not the detection, chose the format. */
    public boolean isOverridden() {
        return format.get() != null && !format.get().equals(detected());
    }

    /** Whether nobody needs to look at the format again: the user chose it, or the content fits it well. */
    public boolean isSure() {
        return isOverridden() || format.get() != null && confidence(format.get()) >= SURE;
    }

    public BooleanProperty includedProperty() {
        return included;
    }

    public boolean isIncluded() {
        return included.get();
    }

    /** Whether the format is one that somebody defined. */
    private boolean isDefined() {
        return format.get() != null && format.get().endsWith(UserFormats.ENDING);
    }

    /** Zone of times that name none. */
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    /** Year of times that name none; null to let the parser guess it. */
    public ObjectProperty<Integer> yearProperty() {
        return year;
    }

    /** New names of columns, by the name the format gives them. */
    public ObservableMap<String, String> columns() {
        return columns;
    }

    /** The file read as another format, nothing else decided. */
    ImportRequest as(String otherFormat, ZoneId otherZone) {
        return inspected.request(otherFormat, otherZone, null, Map.of());
    }

    public ImportRequest request() {
        return inspected.request(isOverridden() || isDefined() ? format.get() : null, zone.get(), year.get(), Map.copyOf(columns));
    }
}
