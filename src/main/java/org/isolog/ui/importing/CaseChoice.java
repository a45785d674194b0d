package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Name and folder of a new case. The folder follows the name until the user chooses it. Used on the FX thread. */
public final class CaseChoice {
    private final Path cases;
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private String proposed = "";

    /** @param cases folder that proposed folders are in */
    CaseChoice(Path cases) {
        this.cases = cases;
        name.addListener((property, before, now) -> propose());
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty folderProperty() {
        return folder;
    }

    /** @throws InvalidPathException if it is none */
    Path folder() {
        return Path.of(folder.get().strip());
    }

    /** Proposes a name, unless there is one. */
    void suggest(String wanted) {
        if (name.get().isBlank()) {
            name.set(wanted);
        }
    }

    /** What stands against it, in a sentence. */
    public Optional<String> problem() {
        if (name.get().isBlank()) {
            return Optional.of(text("import.case-no-name"));
        }
        if (folder.get().isBlank()) {
            return Optional.of(text("import.case-no-folder"));
        }
        try {
            return isFree(folder()) ? Optional.empty() : Optional.of(text("import.case-not-empty"));
        } catch (InvalidPathException e) {
            return Optional.of(text("import.case-bad-folder", e.getReason()));
        }
    }

    private void propose() {
        if (!folder.get().equals(proposed)) {
            return;
        }
        String base = fileName(name.get());
        Path free = cases.resolve(base);
        for (int number = 2; !isFree(free); number++) {
            free = cases.resolve(base + "-" + number);
        }
        proposed = base.isEmpty() ? "" : free.toString();
        folder.set(proposed);
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Letters, digits, dots and dashes only: such a name is a file name on every system. */
    static String fileName(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
    }
}
