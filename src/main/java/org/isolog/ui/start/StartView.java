package org.isolog.ui.start;

import static org.isolog.ui.common.Texts.text;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.isolog.investigation.Formats;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.RecentCase;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WorkPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** Recent cases at the left, ways to begin at the right. */
public final class StartView {
    private final StartViewModel model;
    private final ScrollPane root = new ScrollPane();
    private final StackPane lower = new StackPane();
    private final WorkPane work = new WorkPane(NumberText::grouped);
    private final ListView<RecentCase> list;

    /**
     * @param recent  latest first
     * @param actions what others do
     */
    public StartView(StartViewModel model, ObservableList<RecentCase> recent, TimeText times, StartActions actions) {
        this.model = model;
        list = new ListView<>(recent);
        list.setId("recent");
        list.getStyleClass().add("recent-list");
        list.setCellFactory(any -> new RecentCell(times, model::open, actions::forget));
        list.setOnKeyPressed(event -> {
            RecentCase chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.ENTER) {
                model.open(chosen.folder());
            } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                actions.forget(chosen);
            }
        });
        Card recentCard = new Card(text("start.recent"), null, null);
        recentCard.setContent(recentContent(recent, recentCard));
        recent.addListener((ListChangeListener<RecentCase>) change -> recentCard.setContent(recentContent(recent, recentCard)));
        HBox.setHgrow(recentCard, Priority.ALWAYS);
        VBox ways = new VBox(12, newCase(actions), openCase(), sample(), keys());
        ways.getStyleClass().add("start-ways");
        HBox columns = new HBox(12, recentCard, ways);
        VBox.setVgrow(columns, Priority.ALWAYS);
        VBox page = new VBox(16, head(), columns, lower, dropHint());
        page.getStyleClass().add("start-page");
        root.getStyleClass().add("start");
        StackPane middle = new StackPane(page);
        middle.getStyleClass().add("start-middle");
        root.setContent(middle);
        root.setFitToWidth(true);
        root.setFitToHeight(true);
        model.openingProperty().subscribe(opening -> showLower());
        model.failureProperty().subscribe(failure -> showLower());
    }

    /** What the start screen asks others to do. */
    public interface StartActions {
        /** Begins a new case from logs. */
        void newCase();

        /** Takes a case out of the recent ones. */
        void forget(RecentCase recent);
    }

    public Parent root() {
        return root;
    }

    private Node recentContent(ObservableList<RecentCase> recent, Card card) {
        card.subtitleProperty().set(recent.isEmpty() ? null : text("start.recent-hint"));
        return recent.isEmpty() ? new EmptyState(MaterialDesignH.HISTORY, text("start.empty"), text("start.empty-hint")) : list;
    }

    private void showLower() {
        lower.getChildren().clear();
        work.watch(model.openingProperty().get());
        if (model.failureProperty().get() != null) {
            ErrorPane error = new ErrorPane(model.failureProperty().get(), model::dismissFailure);
            error.getStyleClass().add("card");
            lower.getChildren().add(error);
        } else if (model.openingProperty().get() != null) {
            lower.getChildren().add(new Card(null, null, work));
        }
        lower.setManaged(!lower.getChildren().isEmpty());
    }

    private static Node head() {
        Label iso = new Label("Iso");
        Label log = new Label("log");
        log.getStyleClass().add("brand-log");
        HBox brand = new HBox(iso, log);
        brand.getStyleClass().add("brand");
        Label what = new Label(text("start.what"));
        what.getStyleClass().add("muted");
        return new VBox(2, brand, what);
    }

    private Node newCase(StartActions actions) {
        Button begin = button("new-case", text("start.new"), actions::newCase);
        begin.getStyleClass().add("accent");
        return way(MaterialDesignF.FILE_PLUS_OUTLINE, text("start.new-title"), text("start.new-hint"), begin);
    }

    private Node openCase() {
        return way(MaterialDesignF.FOLDER_OPEN_OUTLINE, text("start.open-title"), text("start.open-hint"),
            button("open-case", text("start.open"), model::openFolder));
    }

    private Node sample() {
        Button sample = button("open-sample", text("start.sample"), model::openSample);
        sample.disableProperty().bind(model.openingProperty().isNotNull());
        return way(MaterialDesignS.SCHOOL_OUTLINE, text("start.sample-title"), text("start.sample-hint"), sample);
    }

    private static Node keys() {
        VBox card = new VBox(6);
        card.getStyleClass().addAll("card", "start-way");
        card.getChildren().addAll(key("Ctrl+K", text("start.key-palette")), key("?", text("start.key-sheet")), key("Ctrl+Shift+D", text("start.key-theme")));
        return card;
    }

    private static Node key(String cap, String what) {
        Label keys = new Label(cap);
        keys.getStyleClass().add("key-cap");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        Label words = new Label(what);
        words.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, words, gap, keys);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node way(Ikon icon, String title, String hint, Button button) {
        Label name = new Label(title, new FontIcon(icon));
        name.getStyleClass().add("title");
        name.setGraphicTextGap(9);
        Label words = new Label(hint);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(8, name, words, button);
        card.getStyleClass().addAll("card", "start-way");
        return card;
    }

    private static Node dropHint() {
        Label where = new Label(text("start.drop"), new FontIcon(MaterialDesignT.TRAY_ARROW_DOWN));
        where.getStyleClass().add("strong");
        where.setGraphicTextGap(9);
        Label kinds = new Label(text("start.drop-formats", Formats.all().size()));
        kinds.getStyleClass().add("muted");
        VBox zone = new VBox(4, where, kinds);
        zone.getStyleClass().add("drop-zone");
        zone.setAlignment(Pos.CENTER);
        return zone;
    }
}
