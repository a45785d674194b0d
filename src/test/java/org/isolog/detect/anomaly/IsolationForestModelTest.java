package org.isolog.detect.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.isolog.core.IsologException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.impl.ArrayExample;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.SimpleDataSourceProvenance;

final class IsolationForestModelTest {
    private static final AnomalyFactory FACTORY = new AnomalyFactory();

    private final IsolationForestTrainer trainer = new IsolationForestTrainer(ForestSettings.plain(50, 64, 7));
    private final MutableDataset<Event> rows = rows();

    private static MutableDataset<Event> rows() {
        MutableDataset<Event> rows = new MutableDataset<>(new SimpleDataSourceProvenance("made", FACTORY), FACTORY);
        for (int row = 0; row < 200; row++) {
            rows.add(example(row % 20, row % 7));
        }
        return rows;
    }

    private static ArrayExample<Event> example(double x, double y) {
        return new ArrayExample<>(AnomalyFactory.EXPECTED_EVENT, new String[] {"x", "y"}, new double[] {x, y});
    }

    @Test
    void farRowsAreAnomalousAndUsualOnesExpected() {
        IsolationForestModel model = trainer.train(rows);
        Prediction<Event> far = model.predict(example(500, 3));
        Prediction<Event> usual = model.predict(example(10, 3));
        assertThat(far.getOutput().getType()).isEqualTo(Event.EventType.ANOMALOUS);
        assertThat(usual.getOutput().getType()).isEqualTo(Event.EventType.EXPECTED);
        assertThat(far.getOutput().getScore()).isGreaterThan(usual.getOutput().getScore()).isLessThan(1);
        assertThat(far.getNumActiveFeatures()).isEqualTo(2);
    }

    @Test
    void unknownNamesArePassedOver() {
        IsolationForestModel model = trainer.train(rows);
        ArrayExample<Event> unknown = new ArrayExample<>(AnomalyFactory.UNKNOWN_EVENT, new String[] {"other"}, new double[] {1});
        assertThat(model.predict(unknown).getOutput().getScore()).isBetween(0.4, 0.6);
        assertThat(model.getExcuse(unknown).orElseThrow().getScores().get("ANOMALOUS")).isEmpty();
    }

    @Test
    void excuseAddsUpToTheScore() {
        IsolationForestModel model = trainer.train(rows);
        List<Pair<String, Double>> parts = model.getExcuse(example(500, 3)).orElseThrow().getScores().get("ANOMALOUS");
        double base = model.predict(new ArrayExample<>(AnomalyFactory.UNKNOWN_EVENT, new String[] {"other"}, new double[] {1})).getOutput().getScore();
        double levels = parts.stream().mapToDouble(Pair::getB).sum();
        double score = base * Math.pow(2, levels / PathLength.average(64));
        assertThat(parts.getFirst().getA()).isEqualTo("x");
        assertThat(model.predict(example(500, 3)).getOutput().getScore()).isEqualTo(score, within(1e-12));
    }

    @Test
    void topFeaturesAreSharesOfTheSplits() {
        IsolationForestModel model = trainer.train(rows);
        List<Pair<String, Double>> all = model.getTopFeatures(-1).get(Model.ALL_OUTPUTS);
        assertThat(all).extracting(Pair::getA).containsExactlyInAnyOrder("x", "y");
        assertThat(all.stream().mapToDouble(Pair::getB).sum()).isEqualTo(1, within(1e-12));
        assertThat(model.getTopFeatures(1).get(Model.ALL_OUTPUTS)).containsExactly(all.getFirst());
    }

    @Test
    void tribuosOwnFilesRoundTrip(@TempDir Path folder) throws IOException {
        IsolationForestModel model = trainer.train(rows);
        model.setName("baseline");
        model.serializeToFile(folder.resolve("model"));
        Model<?> read = Model.deserializeFromFile(folder.resolve("model"));
        Model<Event> again = read.castModel(Event.class);

        assertThat(again).isInstanceOf(IsolationForestModel.class);
        assertThat(again.getName()).isEqualTo("baseline");
        assertThat(again.getProvenance()).isEqualTo(model.getProvenance());
        assertThat(again.predict(example(9, 30)).getOutput().getScore()).isEqualTo(model.predict(example(9, 30)).getOutput().getScore());
        assertThat(again.getExcuse(example(9, 30)).orElseThrow().getScores()).isEqualTo(model.getExcuse(example(9, 30)).orElseThrow().getScores());
    }

    @Test
    void copiesScoreAlike() {
        IsolationForestModel model = trainer.train(rows);
        Model<Event> copy = model.copy();
        assertThat(copy).isNotSameAs(model);
        assertThat(copy.predict(example(99, 1)).getOutput().getScore()).isEqualTo(model.predict(example(99, 1)).getOutput().getScore());
    }

    @Test
    void invocationsAreCountedAndCanBeRepeated() {
        IsolationForestModel first = trainer.train(rows);
        IsolationForestModel second = trainer.train(rows);
        assertThat(trainer.getInvocationCount()).isEqualTo(2);
        assertThat(ForestBytes.write(second.forest())).isNotEqualTo(ForestBytes.write(first.forest()));
        assertThat(trainer.train(rows, Map.of(), 1).serialize()).isEqualTo(second.serialize());
        assertThat(first.getProvenance().getTrainerProvenance().getInstanceValues().get("train-invocation-count")).hasToString("0");
        assertThat(second.getProvenance().getTrainerProvenance().getInstanceValues().get("train-invocation-count")).hasToString("1");
    }

    @Test
    void provenanceConfiguresTheSameTrainerAgain() {
        IsolationForestTrainer ranged = new IsolationForestTrainer(ForestSettings.baseline(20, 32, 5).withChoice(FeatureChoice.BY_RANGE));
        IsolationForestModel model = ranged.train(rows);
        try (ConfigurationManager manager = new ConfigurationManager()) {
            manager.addConfiguration(ProvenanceUtil.extractConfiguration(model.getProvenance()));
            IsolationForestTrainer again = manager.lookupAll(IsolationForestTrainer.class).getFirst();
            assertThat(again).hasToString(ranged.toString());
            assertThat(again.train(rows).serialize()).isEqualTo(model.serialize());
        }
    }

    @Test
    void aModelThatNamesAnotherClassIsRefused() throws InvalidProtocolBufferException {
        ModelProto proto = trainer.train(rows).serialize();
        byte[] payload = proto.getSerializedData().unpack(BytesValue.class).getValue().toByteArray();
        String text = new String(payload, StandardCharsets.ISO_8859_1)
                .replace("org.tribuo.CategoricalIDInfo", "com.example.some.OtherThing_");
        ByteBuffer changed = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        Any data = Any.pack(BytesValue.of(ByteString.copyFrom(changed)));

        assertThatThrownBy(() -> IsolationForestModel.deserializeFromProto(proto.getVersion(), proto.getClassName(), data))
                .isInstanceOf(IsologException.class).hasMessageContaining("com.example.some.OtherThing_").extracting("code").isEqualTo("MODEL-FOREIGN");
    }
}
