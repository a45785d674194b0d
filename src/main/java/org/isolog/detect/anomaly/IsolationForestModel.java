package org.isolog.detect.anomaly;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.util.Pair;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.isolog.core.IsologException;
import org.tribuo.Example;
import org.tribuo.Excuse;
import org.tribuo.Feature;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.Prediction;
import org.tribuo.anomaly.Event;
import org.tribuo.impl.ModelDataCarrier;
import org.tribuo.protos.core.ModelDataProto;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.provenance.ModelProvenance;

/**
 * A trained isolation forest as a Tribuo model.
 *
 * <p>The score of an event is 2^(-E[h(x)]/c(samples)), 0 to 1, higher is more anomalous; above 0.5 a row ends earlier than a random
 * search would and is called {@code ANOMALOUS}. Names that the model does not know are passed over; an example without any known name has the
 * base score. Immutable but for its name; may be used by many threads.
 */
public final class IsolationForestModel extends Model<Event> {
    private static final double MIDDLE = 0.5;

    private final transient Forest forest;
    private final transient FlatForest flat;

    IsolationForestModel(String name, ModelProvenance provenance, ImmutableFeatureMap features, ImmutableOutputInfo<Event> outputs,
                         Forest forest) {
        super(name, provenance, features, outputs, false);
        this.forest = forest;
        this.flat = new FlatForest(forest, identity(features.size()), features.size());
    }

    private static int[] identity(int size) {
        int[] ids = new int[size];
        Arrays.setAll(ids, id -> id);
        return ids;
    }

    Forest forest() {
        return forest;
    }

    @Override
    public Prediction<Event> predict(Example<Event> example) {
        float[][] row = row(example);
        double score = flat.contributions(row, 0).score();
        return prediction(score, example);
    }

    private Prediction<Event> prediction(double score, Example<Event> example) {
        Event.EventType type = score > MIDDLE ? Event.EventType.ANOMALOUS : Event.EventType.EXPECTED;
        int known = 0;
        for (Feature feature : example) {
            known += featureIDMap.getID(feature.getName()) >= 0 ? 1 : 0;
        }
        return new Prediction<>(new Event(type, score), known, example);
    }

    private float[][] row(Example<Event> example) {
        float[][] row = new float[featureIDMap.size()][1];
        for (float[] column : row) {
            column[0] = Float.NaN;
        }
        for (Feature feature : example) {
            int id = featureIDMap.getID(feature.getName());
            if (id >= 0) {
                row[id][0] = (float) feature.getValue();
            }
        }
        return row;
    }

    /** The features by the share of training rows that meet a split on them, under {@link #ALL_OUTPUTS}. A negative number asks for all. */
    @Override
    public Map<String, List<Pair<String, Double>>> getTopFeatures(int n) {
        double[] shares = forest.featureShares(featureIDMap.size());
        List<Pair<String, Double>> top = named(shares);
        return Map.of(ALL_OUTPUTS, n < 0 ? top : List.copyOf(top.subList(0, Math.min(n, top.size()))));
    }

    /** The exact path contributions in levels (splits saved, positive is more anomalous), under {@code ANOMALOUS}; negated under {@code EXPECTED}. */
    @Override
    public Optional<Excuse<Event>> getExcuse(Example<Event> example) {
        PathContributions parts = flat.contributions(row(example), 0);
        double[] negated = Arrays.stream(parts.levels()).map(level -> -level).toArray();
        return Optional.of(new Excuse<>(example, prediction(parts.score(), example), Map.of(
                Event.EventType.ANOMALOUS.toString(), named(parts.levels()),
                Event.EventType.EXPECTED.toString(), named(negated))));
    }

    /** Values that are not 0 with the names of their features, highest first, then by name. */
    private List<Pair<String, Double>> named(double[] values) {
        List<Pair<String, Double>> pairs = new ArrayList<>();
        for (int id = 0; id < values.length; id++) {
            if (values[id] != 0) {
                pairs.add(new Pair<>(featureIDMap.get(id).getName(), values[id]));
            }
        }
        pairs.sort(Comparator.comparing((Pair<String, Double> pair) -> -pair.getB()).thenComparing(Pair::getA));
        return pairs;
    }

    @Override
    protected IsolationForestModel copy(String newName, ModelProvenance newProvenance) {
        return new IsolationForestModel(newName, newProvenance, featureIDMap, outputIDInfo, forest);
    }

    /** The payload is the length of Tribuo's own part (four bytes, big-endian), that part, and the forest as {@link ForestBytes} has it. */
    @Override
    public ModelProto serialize() {
        byte[] common = createDataCarrier().serialize().toByteArray();
        byte[] trees = ForestBytes.write(forest);
        ByteBuffer payload = ByteBuffer.allocate(Integer.BYTES + common.length + trees.length);
        payload.putInt(common.length).put(common).put(trees).flip();
        BytesValue value = BytesValue.of(ByteString.copyFrom(payload));
        return ModelProto.newBuilder().setVersion(ForestBytes.VERSION).setClassName(IsolationForestModel.class.getName())
                .setSerializedData(Any.pack(value)).build();
    }

    /**
     * Called by Tribuo when it reads a model.
     *
     * @throws InvalidProtocolBufferException if Tribuo's own part cannot be read
     * @throws IsologException                if the forest is damaged, of a newer version, or names a class that is not part of such a model
     */
    public static IsolationForestModel deserializeFromProto(int version, String className, Any message) throws InvalidProtocolBufferException {
        if (version != ForestBytes.VERSION || !IsolationForestModel.class.getName().equals(className)) {
            throw new IsologException("MODEL-VERSION", "This model is " + className + ", version " + version
                    + ", which this Isolog cannot read. It was made by a newer Isolog.");
        }
        ByteBuffer payload = message.unpack(BytesValue.class).getValue().asReadOnlyByteBuffer();
        try {
            ByteBuffer common = payload.slice(Integer.BYTES, payload.getInt());
            payload.position(Integer.BYTES + common.remaining());
            ModelDataProto proto = ModelDataProto.parseFrom(common);
            ModelClasses.check(proto);
            ModelDataCarrier<?> carrier = ModelDataCarrier.deserialize(proto);
            return of(carrier, ForestBytes.read(payload, carrier.featureDomain().size()));
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            throw new IsologException("MODEL-DAMAGED", "The model is cut short. Train a new model or take an earlier version.", cut);
        }
    }

    private static IsolationForestModel of(ModelDataCarrier<?> carrier, Forest forest) {
        if (!(carrier.outputDomain().getOutput(0) instanceof Event)) {
            throw new IsologException("MODEL-FOREIGN", "The model does not predict anomalies, so it is not one of Isolog's.");
        }
        @SuppressWarnings("unchecked") // its outputs are events
        ImmutableOutputInfo<Event> outputs = (ImmutableOutputInfo<Event>) carrier.outputDomain();
        return new IsolationForestModel(carrier.name(), carrier.provenance(), carrier.featureDomain(), outputs, forest);
    }
}
