package org.isolog.detect;

/**
 * How good scores and a threshold are; see {@link Metrics} for the definitions.
 *
 * @param rocAuc           area under the ROC curve
 * @param averagePrecision as scikit-learn defines it
 * @param precisionAtK     share of anomalies among as many of the highest scores as there are anomalies
 * @param precision        share of anomalies among the alerts; 0 without alerts
 * @param recall           share of the anomalies that are alerts
 * @param f1               harmonic mean of the two; 0 if no alert is right
 */
public record Quality(double rocAuc, double averagePrecision, double precisionAtK, double precision, double recall, double f1) {
    double[] toArray() {
        return new double[] {rocAuc, averagePrecision, precisionAtK, precision, recall, f1};
    }

    static Quality of(double[] values) {
        return new Quality(values[0], values[1], values[2], values[3], values[4], values[5]);
    }
}
