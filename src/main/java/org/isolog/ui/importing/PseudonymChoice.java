package org.isolog.ui.importing;

import static org.isolog.ui.common.Texts.text;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.isolog.investigation.Pseudonyms;
import org.isolog.ui.common.Dialogs;

/** Whether people and addresses are replaced by pseudonyms, and where the key for it is. Used on the FX thread. */
public final class PseudonymChoice {
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<Path> keyFile = new ReadOnlyObjectWrapper<>(this, "keyFile");

    PseudonymChoice(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** The file with the key; null to keep people and addresses. */
    public ReadOnlyObjectProperty<Path> keyFileProperty() {
        return keyFile.getReadOnlyProperty();
    }

    /** Asks for the file with the key; nothing changes if the user leaves. */
    public void chooseKey() {
        dialogs.saveFile(text("wrap.key-title"), "isolog-pseudonyms.key", new Dialogs.FileKind(text("wrap.key-kind"), List.of("*.key", "*")))
            .ifPresent(keyFile::set);
    }

    public void keepNames() {
        keyFile.set(null);
    }

    /** The wish as the import takes it; null for none. @throws org.isolog.core.IsologException if the key cannot be read or written */
    Pseudonyms wish() {
        return keyFile.get() == null ? null : Pseudonyms.keyIn(keyFile.get());
    }
}
