package org.isolog.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.isolog.core.DetectionSettings.Preset;
import org.isolog.features.FeatureSource;
import org.isolog.features.columns.EventColumns;
import org.isolog.features.evidence.EvidenceFeatures;
import org.isolog.features.evidence.EvidenceModel;
import org.isolog.features.lesson.LessonModel;

/** What a preset's features learned from the training events. */
sealed interface FeatureModel {
    FeatureSource bind(EventColumns events);

    void write(DataOutput out) throws IOException;

    /** @param features of the events that were given, of all rows */
    record Learned(FeatureModel model, FeatureSource features) {
    }

    /** @param rows to learn from */
    static Learned learn(Preset preset, EventColumns events, int[] rows) {
        return switch (preset) {
            case DEFAULT -> {
                EvidenceFeatures features = EvidenceModel.learn(events, rows);
                yield new Learned(new OwnEvidence(features.model()), features);
            }
            case LESSON -> {
                LessonModel model = LessonModel.learn(events, rows);
                yield new Learned(new Lesson(model), model.bind(events));
            }
        };
    }

    static FeatureModel read(DataInput in, Preset preset) throws IOException {
        return switch (preset) {
            case DEFAULT -> new OwnEvidence(EvidenceModel.read(in));
            case LESSON -> new Lesson(LessonModel.read(in));
        };
    }

    record OwnEvidence(EvidenceModel model) implements FeatureModel {
        @Override
        public FeatureSource bind(EventColumns events) {
            return model.bind(events);
        }

        @Override
        public void write(DataOutput out) throws IOException {
            model.write(out);
        }
    }

    record Lesson(LessonModel model) implements FeatureModel {
        @Override
        public FeatureSource bind(EventColumns events) {
            return model.bind(events);
        }

        @Override
        public void write(DataOutput out) throws IOException {
            model.write(out);
        }
    }
}
