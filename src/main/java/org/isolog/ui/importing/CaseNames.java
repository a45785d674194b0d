package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Proposes a name for a case. */
final class CaseNames {
    private CaseNames() {
    }

    /** The only file's or folder's name without its ending; else the name of the folder that the first is in, or the host of an address. */
    static String suggest(List<Path> paths, PastedTexts pasted, ExtraSources extra) {
        if (paths.isEmpty()) {
            return URI.create(extra.addresses().getFirst().shown()).getHost();
        }
        Path first = paths.getFirst();
        if (pasted.holds(first)) {
            return text("import.pasted-name");
        }
        Path named = paths.size() == 1 || first.getParent() == null ? first : first.getParent();
        String name = named.getFileName() == null ? "" : named.getFileName().toString();
        return Files.isDirectory(named) ? name : name.replaceAll("(?<=.)\\.(?:[A-Za-z]{2,5})(?:\\.(?:gz|bz2|xz|zst))?$|(?<=.)\\.(?:gz|bz2|xz|zst|7z)$", "");
    }
}
