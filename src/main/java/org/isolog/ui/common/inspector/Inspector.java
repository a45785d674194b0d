package org.isolog.ui.common.inspector;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.parts.CaseNotes;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** All about the selected event of the case, in tabs. */
public final class Inspector {
    /** Width that it asks for, in pixels. */
    public static final double WIDTH = 372;

    private final TabPane tabs = new TabPane();
    private final Card card;

    /** @param notes of the screen that it stands in */
    public Inspector(CaseContext context, CaseNotes notes) {
        InspectorViewModel model = new InspectorViewModel(context);
        Tab around = tab("around", text("inspector.around"), new AroundPane(model, context.times()));
        tabs.getTabs().setAll(List.of(tab("why", text("inspector.why"), new WhyPane(model, notes)), tab("fields", text("inspector.fields"), new FieldsPane(model, context.times())),
            tab("raw", text("inspector.raw"), new RawPane(model)), around, tab("notes", text("inspector.notes"), new NotesPane(model, notes, context.times()))));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add("inspector");
        Node none = new EmptyState(MaterialDesignC.CURSOR_DEFAULT_CLICK_OUTLINE, text("inspector.none"), text("inspector.none-hint"));
        card = new Card(null, null, new StackPane(tabs, none));
        card.setMinWidth(300);
        card.setPrefWidth(WIDTH);
        model.inspectedProperty().subscribe(now -> {
            tabs.setVisible(now != null);
            none.setVisible(now == null);
        });
        around.selectedProperty().subscribe(model.surroundings()::setShown);
        model.freshness().follow(card);
    }

    public Parent root() {
        return card;
    }

    private static Tab tab(String id, String title, Node content) {
        Tab tab = new Tab(title, content);
        tab.setId("tab-" + id);
        return tab;
    }
}
