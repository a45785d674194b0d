package org.isolog.ui.common.inspector;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.isolog.investigation.ExplainEvent.ChannelPart;
import org.isolog.investigation.ExplainEvent.Explained;
import org.isolog.ui.common.NumberText;

/** Which kinds of evidence made the score, strongest first, each with its share. */
final class ChannelChips extends FlowPane {
    private static final double LEAST = 0.005;

    ChannelChips() {
        super(6, 6);
        setId("channels");
    }

    void show(Explained explained) {
        List<ChannelPart> channels = explained.channels();
        double[] shares = new double[channels.size() + 1];
        shares[0] = explained.explanation().base();
        for (int i = 0; i < channels.size(); i++) {
            shares[i + 1] = channels.get(i).share().points();
        }
        double[] shown = Hundredths.addingUpTo(explained.explanation().score(), shares);
        getChildren().clear();
        for (int i = 0; i < channels.size(); i++) {
            if (Math.abs(shown[i + 1]) >= LEAST) {
                getChildren().add(chip(channels.get(i), shown[i + 1]));
            }
        }
        // A single channel would only repeat the sum.
        setVisible(channels.size() > 1);
        setManaged(channels.size() > 1);
    }

    private static Label chip(ChannelPart channel, double points) {
        Label chip = new Label(channel.title() + "  " + NumberText.signed(points, 2));
        chip.getStyleClass().addAll("kind-chip", "small");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        if (!channel.detail().isEmpty()) {
            chip.setTooltip(new Tooltip(channel.title() + ": " + channel.detail()));
        }
        return chip;
    }
}
