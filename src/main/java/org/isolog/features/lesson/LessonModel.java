package org.isolog.features.lesson;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.isolog.core.IsologException;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.columns.TextColumn;
import org.isolog.features.text.TermWeights;

/**
 * The vocabulary of the training events with each term's mean and standard deviation. Immutable.
 *
 * @param mean      of a term's weight over the training rows
 * @param deviation standard deviation of it, with N in the denominator; 1 for a term that never varies
 */
public record LessonModel(TermWeights terms, float[] mean, float[] deviation) {

    /**
     * @param rows training rows
     * @throws IsologException if no event has an action, a status or a source address
     */
    public static LessonModel learn(EventColumns events, int[] rows) {
        TextColumn text = events.text();
        TermWeights terms = TermWeights.learn(text, rows);
        if (terms.words().isEmpty()) {
            throw new IsologException("LESSON-TEXT", "The lesson preset reads action, status and source address, and these events have "
                    + "none that differ. Use the default preset, or map the columns in the import wizard.");
        }
        int size = terms.words().size();
        double[] sum = new double[size];
        double[] squares = new double[size];
        float[][] one = new float[size][1];
        TermWeights.Bound bound = terms.bind(text);
        for (int row : rows) {
            for (float[] column : one) {
                column[0] = 0;
            }
            bound.fill(row, 0, one, 0);
            for (int term = 0; term < size; term++) {
                sum[term] += one[term][0];
                squares[term] += (double) one[term][0] * one[term][0];
            }
        }
        float[] mean = new float[size];
        float[] deviation = new float[size];
        for (int term = 0; term < size; term++) {
            double average = sum[term] / rows.length;
            double variance = Math.max(0, squares[term] / rows.length - average * average);
            mean[term] = (float) average;
            deviation[term] = variance == 0 ? 1 : (float) Math.sqrt(variance);
        }
        return new LessonModel(terms, mean, deviation);
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
