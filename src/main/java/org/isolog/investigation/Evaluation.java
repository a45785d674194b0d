package org.isolog.investigation;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How well a detector did on a labelled table. Of several seeds every number is the mean.
 *
 * @param detector         its name
 * @param rows             rows that were scored
 * @param anomalies        of these, labelled as anomalies
 * @param trainingRows     rows the detector learned from
 * @param features         columns it learned from
 * @param rocAuc           area under the ROC curve
 * @param averagePrecision as scikit-learn defines it
 * @param precisionAtK     share of anomalies among the {@code anomalies} highest scores
 * @param precision        share of anomalies among the alerts; 0 without alerts
 * @param recall           share of the anomalies that are alerts
 * @param f1               harmonic mean of the two
 * @param threshold        least score of an alert, found without labels
 * @param channels         its kinds of evidence, each measured alone
 */
public record Evaluation(String detector, int rows, int anomalies, int trainingRows, int features, Figure rocAuc, Figure averagePrecision,
                         Figure precisionAtK, Figure precision, Figure recall, Figure f1, double threshold, List<Channel> channels) {
    public Evaluation {
        channels = List.copyOf(channels);
    }

    /**
     * A measure with its 95 percent interval, as far as it depends on the rows that happened to be in the table.
     *
     * @param low  lower end
     * @param high upper end
     */
    public record Figure(double value, double low, double high) {
    }

    /**
     * How well one kind of evidence alone tells anomalies from the rest.
     *
     * @param rocAuc           area under its ROC curve
     * @param averagePrecision as scikit-learn defines it
     */
    public record Channel(String name, double rocAuc, double averagePrecision) {
    }

    static Evaluation mean(List<Evaluation> trials) {
        Evaluation first = trials.getFirst();
        List<Channel> channels = first.channels.stream().map(channel -> channel(trials, first.channels.indexOf(channel))).toList();
        return new Evaluation(first.detector, first.rows, first.anomalies, first.trainingRows, first.features,
                figure(trials, Evaluation::rocAuc), figure(trials, Evaluation::averagePrecision), figure(trials, Evaluation::precisionAtK),
                figure(trials, Evaluation::precision), figure(trials, Evaluation::recall), figure(trials, Evaluation::f1),
                mean(trials, Evaluation::threshold), channels);
    }

    private static Channel channel(List<Evaluation> trials, int channel) {
        return new Channel(trials.getFirst().channels.get(channel).name(), mean(trials, trial -> trial.channels.get(channel).rocAuc()),
                mean(trials, trial -> trial.channels.get(channel).averagePrecision()));
    }

    private static Figure figure(List<Evaluation> trials, Function<Evaluation, Figure> figure) {
        return new Figure(mean(trials, trial -> figure.apply(trial).value()), mean(trials, trial -> figure.apply(trial).low()),
                mean(trials, trial -> figure.apply(trial).high()));
    }

    private static double mean(List<Evaluation> trials, ToDoubleFunction<Evaluation> number) {
        return trials.stream().mapToDouble(number).sum() / trials.size();
    }
}
