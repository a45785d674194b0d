package org.isolog.ui.events;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Parent;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.inspector.Inspector;
import org.isolog.ui.common.parts.CaseNotes;
import org.isolog.ui.common.parts.ScreenFocus;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** The grid of all events beside the inspector. */
public final class EventsView {
    private static final int MOST_IN_MENU = 60;

    private final EventsViewModel model;
    private final CaseContext context;
    private final EventTable table;
    private final StackPane content = new StackPane();
    private final Card card;
    private final SplitPane root = new SplitPane();

    public EventsView(CaseContext context) {
        this.context = context;
        model = new EventsViewModel(context);
        CaseNotes notes = new CaseNotes(context);
        table = new EventTable(model, context, notes);
        new EventKeys(model, table, notes);
        card = new Card(text("events.title"), "", content).withControls(new FindBar(new FindViewModel(context), table, root), addColumn());
        Region inspector = (Region) new Inspector(context, notes).root();
        root.getItems().addAll(card, inspector);
        SplitPane.setResizableWithParent(inspector, false);
        root.setDividerPositions(0.678);
        content.getChildren().setAll(table.node());
        model.rowsProperty().subscribe(this::show);
        model.failedProperty().subscribe(error -> {
            if (error != null) {
                content.getChildren().setAll(new ErrorPane(error, model::retry));
            }
        });
        model.freshness().follow(root);
        ScreenFocus.whenShown(root, table.node());
    }

    public Parent root() {
        return root;
    }

    private MenuButton addColumn() {
        MenuButton button = new MenuButton(text("events.add-column"));
        button.setId("add-column");
        button.getStyleClass().add("compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        // Filled when it opens: what has no column changes. A menu needs one item to open at all.
        button.getItems().add(new MenuItem(text("events.no-column")));
        button.setOnShowing(event -> {
            button.getItems().setAll(table.fieldsWithoutColumn().stream().limit(MOST_IN_MENU).map(this::item).toList());
            if (button.getItems().isEmpty()) {
                MenuItem none = new MenuItem(text("events.no-column"));
                none.setDisable(true);
                button.getItems().add(none);
            }
        });
        return button;
    }

    private MenuItem item(String field) {
        MenuItem item = new MenuItem(field);
        item.setMnemonicParsing(false);
        item.setOnAction(click -> table.addField(field));
        return item;
    }

    private void show(PagedRows rows) {
        card.titleProperty().set(model.title());
        card.subtitleProperty().set(model.subtitle());
        if (rows == null) {
            return;
        }
        if (!rows.isEmpty()) {
            content.getChildren().setAll(table.node());
        } else if (model.hiddenProperty().get().isEmpty()) {
            content.getChildren().setAll(new EmptyState(MaterialDesignF.FILE_QUESTION_OUTLINE, text("events.no-events"), text("events.no-events-hint")));
        } else {
            content.getChildren().setAll(new HiddenPane(model, model.hiddenProperty().get(), NumberText.grouped(context.investigation().eventCount())));
        }
    }
}
