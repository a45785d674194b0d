package org.isolog.features.lesson;

import java.util.Arrays;
import java.util.List;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.FeatureSource;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.text.TermWeights;

/** Standard-scaled term weights, every column dense: a term that a text does not have is as far below its mean as it is. */
public final class LessonFeatures implements FeatureSource {
    private final LessonModel model;
    private final List<String> names;
    private final TermWeights.Bound terms;
    private final int rows;

    LessonFeatures(LessonModel model, EventColumns events) {
        this.model = model;
        names = model.terms().words().stream().map(words -> "term:" + words).toList();
        terms = events.text() == null ? null : model.terms().bind(events.text());
        rows = events.rows();
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public Channel channel(int column) {
        return Channel.TEXT;
    }

    @Override
    public String subject(int column) {
        return names.get(column);
    }

    @Override
    public void fill(int[] which, int from, int to, float[][] columns) {
        for (float[] column : columns) {
            if (column != null) {
                Arrays.fill(column, 0, to - from, 0);
            }
        }
        for (int at = from; terms != null && at < to; at++) {
            terms.fill(which[at], at - from, columns);
        }
        for (int term = 0; term < columns.length; term++) {
            if (columns[term] != null) {
                scale(columns[term], to - from, model.mean()[term], model.deviation()[term]);
            }
        }
    }

    private static void scale(float[] column, int count, float mean, float deviation) {
        for (int i = 0; i < count; i++) {
            column[i] = (column[i] - mean) / deviation;
        }
    }

    @Override
    public Reason reason(int column, Event event, int row) {
        return model.terms().reason(column);
    }
}
