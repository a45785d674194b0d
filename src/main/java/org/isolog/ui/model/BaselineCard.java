package org.isolog.ui.model;

import static org.isolog.ui.common.Texts.text;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.isolog.investigation.SealBaseline.SealInfo;
import org.isolog.investigation.SealBaseline.Verified;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CopyButton;
import org.isolog.ui.common.TimeText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** Whether what the active model learned from is still what it was: seal it, and verify it later. */
final class BaselineCard {
    private final ModelViewModel model;
    private final TimeText times;
    private final Button seal = new Button(text("model.seal"));
    private final Button verify = new Button(text("model.verify"));
    private final VBox content = new VBox(9);
    private final Card card = new Card(text("model.baseline"), null, null);

    /** How the baseline stands: a word, its sign and its colour, and one sentence. */
    private record Standing(String word, Ikon sign, String colour, String sentence) {
    }

    BaselineCard(ModelViewModel model, TimeText times) {
        this.model = model;
        this.times = times;
        seal.setId("seal");
        seal.setOnAction(event -> model.seal());
        verify.setId("verify");
        verify.setOnAction(event -> model.verify());
        seal.disableProperty().bind(model.runningProperty().isNotNull());
        verify.disableProperty().bind(model.runningProperty().isNotNull());
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.setContent(scroll);
        card.setMinWidth(372);
        card.setMaxWidth(372);
        model.stateProperty().subscribe(state -> show());
        model.verifiedProperty().subscribe(verified -> show());
        times.zoneProperty().subscribe(zone -> show());
    }

    Card card() {
        return card;
    }

    private void show() {
        ModelState state = model.stateProperty().get();
        Verified verified = model.verifiedProperty().get();
        content.getChildren().setAll(head(standing(state, verified), state));
        if (state.sealProblem() != null) {
            return;
        }
        if (verified != null) {
            list(verified.changes(), "critical");
            list(verified.notes(), "muted");
        }
        if (state.seal() != null) {
            content.getChildren().add(sealed(state.seal()));
        }
        content.getChildren().addAll(about(text("model.proves"), text("model.proves-words")), about(text("model.proves-not"), text("model.proves-not-words")));
    }

    private Standing standing(ModelState state, Verified verified) {
        if (state.active() == null) {
            return new Standing(text("model.seal-none"), MaterialDesignL.LOCK_OPEN_OUTLINE, "muted", text("model.seal-no-model"));
        }
        if (state.sealProblem() != null) {
            return new Standing(text("model.seal-damaged"), MaterialDesignA.ALERT_DECAGRAM, "critical", state.sealProblem());
        }
        if (state.seal() == null) {
            return new Standing(text("model.seal-none"), MaterialDesignL.LOCK_OPEN_OUTLINE, "muted", text("model.seal-none-words"));
        }
        if (verified == null) {
            return new Standing(text("model.sealed"), MaterialDesignL.LOCK, "accent-text", text("model.sealed-words"));
        }
        return verified.intact()
            ? new Standing(text("model.intact"), MaterialDesignS.SHIELD_CHECK, "good", text("model.intact-words", verified.model()))
            : new Standing(text("model.changed"), MaterialDesignA.ALERT_DECAGRAM, "critical", differences(verified.changes().size()));
    }

    private static String differences(int count) {
        return count == 1 ? text("model.changed-one") : text("model.changed-words", count);
    }

    private Node head(Standing standing, ModelState state) {
        FontIcon sign = new FontIcon(standing.sign());
        sign.getStyleClass().addAll("state-icon", standing.colour());
        Label word = new Label(standing.word(), sign);
        word.setId("baseline-state");
        word.getStyleClass().addAll("big-number", standing.colour());
        word.setGraphicTextGap(8);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, word, gap);
        line.setAlignment(Pos.CENTER_LEFT);
        if (state.active() != null) {
            line.getChildren().add(state.active().sealed() == null ? seal : verify);
        }
        return new VBox(3, line, wrapped(standing.sentence(), "muted"));
    }

    private void list(List<String> sentences, String colour) {
        if (!sentences.isEmpty()) {
            VBox list = new VBox(4);
            sentences.forEach(sentence -> list.getChildren().add(wrapped(("critical".equals(colour) ? "✗ " : "– ") + sentence, colour)));
            content.getChildren().add(list);
        }
    }

    private Node sealed(SealInfo seal) {
        Label hash = wrapped(seal.sha256(), "mono");
        hash.setId("seal-hash");
        HBox.setHgrow(hash, Priority.ALWAYS);
        HBox line = new HBox(6, hash, new CopyButton(text("model.copy-seal"), seal::sha256));
        line.getStyleClass().add("raw-text");
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, wrapped(text("model.sealed-by", times.fullWithZone(seal.sealed()), seal.author()), "muted"), line,
            wrapped(text("model.keep-outside"), "strong"), comparison(seal));
    }

    /** Nobody compares 64 digits by eye. */
    private static Node comparison(SealInfo seal) {
        TextField kept = new TextField();
        kept.setId("kept-seal");
        kept.getStyleClass().add("mono");
        kept.setPromptText(text("model.compare"));
        kept.setAccessibleText(text("model.compare"));
        HBox.setHgrow(kept, Priority.ALWAYS);
        Label found = new Label();
        found.setId("kept-seal-found");
        found.setMinWidth(Region.USE_PREF_SIZE);
        kept.textProperty().subscribe(typed -> {
            boolean same = typed.strip().equalsIgnoreCase(seal.sha256());
            found.setText(typed.isBlank() ? "" : same ? text("model.compare-same") : text("model.compare-differs"));
            found.getStyleClass().removeAll("good", "critical");
            found.getStyleClass().add(same ? "good" : "critical");
        });
        return new VBox(3, kept, found);
    }

    private static Node about(String title, String words) {
        Label heading = new Label(title);
        heading.getStyleClass().add("title");
        return new VBox(1, heading, wrapped(words, "muted"));
    }

    private static Label wrapped(String words, String styleClass) {
        Label label = new Label(words);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
