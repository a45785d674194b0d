package org.isolog.ui.stories;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.Ecs;
import org.isolog.core.Story;
import org.isolog.investigation.ListRisks;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.ErrorPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Stories at the left, with the time of the chosen one; what it says and who is at risk at the right. */
public final class StoriesView {
    private static final double RIGHT_WIDTH = 440;
    private static final double CHOSEN_HEIGHT = 400;

    private final StoriesViewModel model;
    private final CaseContext context;
    private final ListView<Story> list = new ListView<>();
    private final StoryDetail detail;
    private final RiskList risks;
    private final ToggleGroup kinds = new ToggleGroup();
    private final Card stories;
    private final Card riskCard;
    private final StoryTimeline timeline;
    private final Label rising = new Label();
    private final HBox root;

    public StoriesView(CaseContext context) {
        this.context = context;
        model = new StoriesViewModel(context);
        detail = new StoryDetail(model);
        risks = new RiskList(model, context.times());
        prepareList();
        stories = new Card(text("stories.title"), "", list);
        Card chosen = new Card(text("stories.chosen"), "", detail.root());
        timeline = new StoryTimeline(model, context);
        rising.getStyleClass().addAll("muted", "small");
        rising.setId("early-warning");
        VBox.setVgrow(risks, Priority.ALWAYS);
        riskCard = new Card(text("stories.risk"), text("stories.risk-hint"), new VBox(6, rising, risks)).withControls(kindButtons());
        VBox right = new VBox(12, chosen, riskCard);
        right.setMinWidth(RIGHT_WIDTH);
        right.setPrefWidth(RIGHT_WIDTH);
        chosen.setPrefHeight(CHOSEN_HEIGHT);
        chosen.setMinHeight(CHOSEN_HEIGHT);
        VBox.setVgrow(riskCard, Priority.ALWAYS);
        VBox.setVgrow(stories, Priority.ALWAYS);
        VBox left = new VBox(12, stories, timeline.card());
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        root = new HBox(12, left, right);
        root.getStylesheets().add(StoriesView.class.getResource("stories.css").toExternalForm());
        list.getSelectionModel().selectedItemProperty().subscribe(detail::show);
        list.getSelectionModel().selectedItemProperty().subscribe(timeline::show);
        model.toldProperty().subscribe(this::show);
        model.failedProperty().subscribe(error -> {
            if (error != null) {
                stories.setContent(new ErrorPane(error, model::retry));
            }
        });
        kinds.selectedToggleProperty().subscribe(kind -> showRisks());
        context.times().zoneProperty().addListener((property, old, now) -> {
            list.refresh();
            risks.refresh();
        });
        model.freshness().follow(root);
    }

    public Parent root() {
        return root;
    }

    private void prepareList() {
        list.setId("stories");
        list.getStyleClass().add("story-list");
        list.setCellFactory(cells -> new StoryCell(model, context.times()));
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open();
            }
        });
    }

    private void open() {
        Story story = list.getSelectionModel().getSelectedItem();
        if (story != null) {
            model.open(story);
        }
    }

    private HBox kindButtons() {
        HBox buttons = new HBox(kind(Ecs.USER_NAME, "stories.users"), kind(Ecs.SOURCE_IP, "stories.addresses"), kind(Ecs.HOST_NAME, "stories.hosts"));
        buttons.getStyleClass().add("segments");
        kinds.getToggles().getFirst().setSelected(true);
        kinds.selectedToggleProperty().addListener((property, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            }
        });
        return buttons;
    }

    private ToggleButton kind(String field, String key) {
        ToggleButton button = new ToggleButton(text(key));
        button.setUserData(field);
        button.setId("risk-" + field.replace('.', '-'));
        button.setToggleGroup(kinds);
        button.getStyleClass().add("compact");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void show(Told told) {
        if (told == null) {
            return;
        }
        stories.subtitleProperty().set(model.alertWords());
        Story before = list.getSelectionModel().getSelectedItem();
        list.getItems().setAll(told.stories());
        stories.setContent(told.stories().isEmpty() ? empty(told) : list);
        int same = told.stories().indexOf(before);
        list.getSelectionModel().select(Math.max(0, same));
        showRisks();
    }

    private void showRisks() {
        Told told = model.toldProperty().get();
        if (told != null && kinds.getSelectedToggle() != null) {
            ListRisks.Risks of = told.risks().get((String) kinds.getSelectedToggle().getUserData());
            risks.show(of);
            rising.setText(of.rising().isEmpty() ? text("stories.none-rising") : of.rising().size() == 1 ? text("stories.one-rising")
                : text("stories.some-rising", of.rising().size()));
        }
    }

    private static Node empty(Told told) {
        return told.run() == null ? new EmptyState(MaterialDesignR.RADAR, text("stories.no-run"), text("stories.no-run-hint"))
            : new EmptyState(MaterialDesignS.SHIELD_CHECK_OUTLINE, text("stories.none"), text("stories.none-hint"));
    }
}
