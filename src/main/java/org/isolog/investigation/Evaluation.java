package org.isolog.investigation;

/**
 * How well a detector did on a labelled table.
 *
 * @param detector         its name
 * @param rows             rows that were scored
 * @param anomalies        of these, labelled as anomalies
 * @param trainingRows     rows the detector learned from
 * @param features         columns it learned from
 * @param rocAuc           area under the ROC curve
 * @param averagePrecision as scikit-learn defines it
 * @param precisionAtK     share of anomalies among the {@code anomalies} highest scores
 * @param f1               at the threshold
 * @param threshold        least score of an alert, found without labels
 */
public record Evaluation(String detector, int rows, int anomalies, int trainingRows, int features,
                         double rocAuc, double averagePrecision, double precisionAtK, double f1, double threshold) {
}
