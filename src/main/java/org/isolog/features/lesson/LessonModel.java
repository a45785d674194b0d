package org.isolog.features.lesson;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.isolog.core.IsologException;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.text.TermWeights;

/**
 * The vocabulary of the training events with each term's mean and standard deviation. Immutable.
 *
 * @param mean      of a term's weight over the training rows
 * @param deviation standard deviation of it, with N in the denominator; 1 for a term that never varies
 */
public record LessonModel(TermWeights terms, float[] mean, float[] deviation) {

    /** Weights are floats: a spread below this share of the mean is their rounding. */
    private static final double ROUNDING = 1e-6;

    /**
     * @param rows training rows
     * @throws IsologException if the events have no action, status or source address, or all the same
     */
    public static LessonModel learn(EventColumns events, int[] rows) {
        TermWeights terms = TermWeights.learn(events.text(), rows);
        if (terms.words().isEmpty()) {
            throw nothingToLearn();
        }
        TermWeights.Bound bound = terms.bind(events.text());
        int[] templateCounts = templateCounts(events.text().templates(), rows);
        double[] mean = means(bound, templateCounts, terms.words().size(), rows.length);
        double[] deviation = deviations(bound, templateCounts, mean, rows.length);
        boolean varies = false;
        float[] means = new float[mean.length];
        float[] deviations = new float[mean.length];
        for (int term = 0; term < mean.length; term++) {
            boolean differs = deviation[term] > ROUNDING * mean[term];
            means[term] = (float) mean[term];
            deviations[term] = differs ? (float) deviation[term] : 1;
            varies |= differs;
        }
        if (!varies) {
            throw nothingToLearn();
        }
        return new LessonModel(terms, means, deviations);
    }

    private static IsologException nothingToLearn() {
        return new IsologException("LESSON-TEXT", "The lesson preset reads action, status and source address, and these events have "
                + "none that differ. Use the default preset, or map the columns in the import wizard.");
    }

    private static int[] templateCounts(CategoryColumn templates, int[] rows) {
        int[] counts = new int[templates.distinct()];
        for (int row : rows) {
            if (templates.code(row) >= 0) {
                counts[templates.code(row)]++;
            }
        }
        return counts;
    }

    private static double[] means(TermWeights.Bound bound, int[] templateCounts, int size, int rows) {
        double[] mean = new double[size];
        for (int template = 0; template < templateCounts.length; template++) {
            int[] terms = bound.terms(template);
            for (int i = 0; i < terms.length; i++) {
                mean[terms[i]] += (double) templateCounts[template] * bound.weights(template)[i] / rows;
            }
        }
        return mean;
    }

    private static double[] deviations(TermWeights.Bound bound, int[] templateCounts, double[] mean, int rows) {
        double[] squares = new double[mean.length];
        int[] with = new int[mean.length];
        for (int template = 0; template < templateCounts.length; template++) {
            int[] terms = bound.terms(template);
            for (int i = 0; i < terms.length; i++) {
                double distance = bound.weights(template)[i] - mean[terms[i]];
                squares[terms[i]] += templateCounts[template] * distance * distance;
                with[terms[i]] += templateCounts[template];
            }
        }
        double[] deviation = new double[mean.length];
        for (int term = 0; term < mean.length; term++) {
            double without = (rows - with[term]) * mean[term] * mean[term];
            deviation[term] = Math.sqrt((squares[term] + without) / rows);
        }
        return deviation;
    }

    public LessonFeatures bind(EventColumns events) {
        return new LessonFeatures(this, events);
    }

    public void write(DataOutput out) throws IOException {
        terms.write(out);
        for (int term = 0; term < mean.length; term++) {
            out.writeFloat(mean[term]);
            out.writeFloat(deviation[term]);
        }
    }

    public static LessonModel read(DataInput in) throws IOException {
        TermWeights terms = TermWeights.read(in);
        float[] mean = new float[terms.words().size()];
        float[] deviation = new float[mean.length];
        for (int term = 0; term < mean.length; term++) {
            mean[term] = in.readFloat();
            deviation[term] = in.readFloat();
        }
        return new LessonModel(terms, mean, deviation);
    }
}
