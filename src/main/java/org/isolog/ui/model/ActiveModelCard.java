package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.core.ModelInfo;
import org.isolog.core.RunInfo;
import org.isolog.core.SourceInfo;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CopyButton;
import org.isolog.ui.common.EmptyState;
import org.isolog.ui.common.FactGrid;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.TimeText;
import org.isolog.ui.common.WholeText;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/** Who trained the active model on what, and what it said of the case. */
final class ActiveModelCard {
    private final TimeText times;
    private final Card card = new Card(text("model.active"), "", null);
    private final CopyButton copy;
    private ModelState shown = ModelState.nothing();

    ActiveModelCard(ModelViewModel model, TimeText times) {
        this.times = times;
        copy = new CopyButton(text("model.copy-facts"), () -> asText(shown));
        copy.setId("copy-facts");
        card.withControls(copy);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(100);
        model.stateProperty().subscribe(this::show);
        times.zoneProperty().subscribe(zone -> show(shown));
    }

    Card card() {
        return card;
    }

    private void show(ModelState state) {
        shown = state;
        ModelInfo active = state.active();
        copy.setVisible(active != null);
        if (active == null) {
            card.subtitleProperty().set("");
            card.setContent(new EmptyState(MaterialDesignB.BRAIN, text("model.none"), text("model.none-hint")));
            return;
        }
        card.subtitleProperty().set(text("model.version-n", active.version()));
        FactGrid facts = new FactGrid(96);
        facts.fact(text("model.trained"), text("model.trained-by", times.fullWithZone(active.trained()), active.author()));
        facts.fact(text("model.learned-from"), learned(active));
        facts.fact(text("model.method"), SettingsWords.preset(active.settings().preset()) + " · " + SettingsWords.forest(active.settings()));
        facts.fact(text("model.budget"), SettingsWords.budget(active.settings()));
        facts.fact(text("model.result"), result(state));
        facts.fact(text("model.sha256"), hash(active.sha256(), text("model.copy-hash")));
        facts.fact(text("model.sources"), sources(state));
        ScrollPane scroll = new ScrollPane(facts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.setContent(scroll);
    }

    private static String learned(ModelInfo active) {
        int sources = active.sources().size();
        return sources == 1 ? text("model.learned-one", active.rows()) : text("model.learned", active.rows(), sources);
    }

    private static String result(ModelState state) {
        RunInfo run = state.run();
        if (run == null) {
            return text("model.no-run");
        }
        String words = text("model.result-words", run.alertUnits(), run.alerts(), run.events(), NumberText.score(run.threshold()));
        return state.newEvents() == 0 ? words : words + "\n" + text("model.new-events", state.newEvents());
    }

    private static Node sources(ModelState state) {
        VBox list = new VBox(4);
        for (SourceInfo source : state.sources()) {
            Label path = new Label(source.path());
            path.getStyleClass().add("mono");
            WholeText.onHover(path);
            list.getChildren().add(new VBox(path, hash(source.sha256(), text("model.copy-hash"))));
        }
        int gone = state.active().sources().size() - state.sources().size();
        if (gone > 0) {
            list.getChildren().add(new Label(text("model.sources-gone", gone)));
        }
        return list;
    }

    private static Node hash(String sha256, String what) {
        Label label = new Label(sha256);
        label.getStyleClass().addAll("mono", "muted");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(4, label, new CopyButton(what, () -> sha256));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    /** All of it as lines of text, for a ticket or a protocol. */
    private String asText(ModelState state) {
        ModelInfo active = state.active();
        return String.join("\n", text("model.version-n", active.version()),
            text("model.trained") + ": " + text("model.trained-by", times.fullWithZone(active.trained()), active.author()),
            text("model.learned-from") + ": " + learned(active),
            text("model.method") + ": " + SettingsWords.preset(active.settings().preset()) + " · " + SettingsWords.forest(active.settings()),
            text("model.budget") + ": " + SettingsWords.budget(active.settings()),
            text("model.result") + ": " + result(state),
            text("model.sha256") + ": " + active.sha256(),
            state.sources().stream().map(source -> source.sha256() + "  " + source.path()).collect(Collectors.joining("\n")), "");
    }
}
