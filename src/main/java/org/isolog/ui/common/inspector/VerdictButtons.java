package org.isolog.ui.common.inspector;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.isolog.core.Verdict;
import org.isolog.ui.common.parts.CaseNotes;
import org.isolog.ui.common.parts.NoteColumns;

/** Malicious, expected or unsure; a second click takes the verdict back. */
final class VerdictButtons extends HBox {
    private final InspectorViewModel model;
    private final CaseNotes notes;
    private final Map<Verdict, ToggleButton> buttons = new EnumMap<>(Verdict.class);

    VerdictButtons(InspectorViewModel model, CaseNotes notes) {
        super(6);
        this.model = model;
        this.notes = notes;
        for (Verdict verdict : Verdict.values()) {
            ToggleButton button = new ToggleButton(NoteColumns.words(verdict));
            button.setId("verdict-" + verdict.name().toLowerCase(Locale.ROOT));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(click -> {
                Inspected now = model.inspectedProperty().get();
                if (now != null) {
                    notes.toggleVerdict(now.event().id(), verdict);
                }
                show();
            });
            buttons.put(verdict, button);
            getChildren().add(button);
        }
        model.inspectedProperty().subscribe(now -> show());
        notes.notesProperty().subscribe(now -> show());
    }

    private void show() {
        Inspected now = model.inspectedProperty().get();
        Verdict verdict = now == null ? null : notes.of(now.event().id()).verdict();
        buttons.forEach((each, button) -> button.setSelected(each == verdict));
    }
}
