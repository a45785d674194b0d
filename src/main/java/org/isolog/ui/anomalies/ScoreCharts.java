package org.isolog.ui.anomalies;

import static org.isolog.ui.common.Texts.text;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.isolog.ui.common.Card;
import org.isolog.ui.common.CaseContext;
import org.isolog.ui.common.NumberText;
import org.isolog.ui.common.charts.ChartControls;
import org.isolog.ui.common.charts.DistributionChart;
import org.isolog.ui.common.charts.ScoreTimeChart;

/** Score over time, and how many events have which score, with a threshold to try out. */
final class ScoreCharts {
    private final AnomaliesViewModel model;
    private final ScoreTimeChart overTime;
    private final DistributionChart distribution = new DistributionChart();
    private final Card timeCard;
    private final Card distributionCard;
    private final Button back = new Button(text("anomalies.back"));
    private final VBox root;

    ScoreCharts(AnomaliesViewModel model, CaseContext context) {
        this.model = model;
        overTime = new ScoreTimeChart(context.times());
        overTime.setId("score-time");
        overTime.setOnChosen(index -> model.select(model.pictureProperty().get().scores().ids()[index]));
        overTime.thresholdProperty().bind(model.thresholdProperty());
        distribution.setId("distribution");
        distribution.thresholdProperty().bindBidirectional(model.thresholdProperty());
        back.getStyleClass().add("compact");
        back.setOnAction(click -> model.thresholdProperty().set(model.pictureProperty().get().run().threshold()));
        timeCard = new Card(text("anomalies.over-time"), text("anomalies.over-time-hint"), overTime)
            .withControls(ChartControls.save(overTime, context.dialogs(), "scores-over-time"));
        distributionCard = new Card(text("anomalies.distribution"), "", distribution)
            .withControls(back, ChartControls.save(distribution, context.dialogs(), "score-distribution"));
        VBox.setVgrow(timeCard, Priority.ALWAYS);
        VBox.setVgrow(distributionCard, Priority.ALWAYS);
        root = new VBox(12, timeCard, distributionCard);
        model.pictureProperty().subscribe(this::show);
        model.thresholdProperty().subscribe(value -> showThreshold());
        model.pictureFreshness().follow(root);
    }

    Parent root() {
        return root;
    }

    private void show(ScorePicture now) {
        if (now != null) {
            overTime.setSeries(now.series());
            distribution.setDistribution(now.distribution());
            showThreshold();
        }
    }

    private void showThreshold() {
        ScorePicture now = model.pictureProperty().get();
        boolean scored = now != null && now.run() != null;
        back.setVisible(scored && Math.abs(model.thresholdProperty().get() - now.run().threshold()) > 1e-9);
        if (scored) {
            distributionCard.subtitleProperty().set(text("anomalies.threshold-words", NumberText.decimal(model.thresholdProperty().get(), 3),
                model.alertsAtThreshold(), now.distribution().size(), NumberText.decimal(now.run().threshold(), 3)));
        }
    }
}
