package org.isolog.detect.anomaly;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.isolog.core.IsologException;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Model;
import org.tribuo.protos.core.ModelProto;

/**
 * A forest that scores rows and takes scores apart. Immutable: any number of threads may score at once, with the same result.
 *
 * <p>Its bytes are a mark, a version and the names of the features in the caller's order, followed by the Tribuo model as protobuf,
 * since Tribuo itself orders features by name.
 */
public final class TrainedForest {
    private static final int MARK = 0x49534F46;
    private static final int VERSION = 1;
    private static final int MOST_FEATURES = 100_000;
    private static final double LOG_2 = StrictMath.log(2);

    private final List<String> names;
    private final IsolationForestModel model;
    private final FlatForest flat;
    private final Optional<BitForest> bits;
    private final double average;
    private final double baseScore;

    TrainedForest(List<String> names, IsolationForestModel model) {
        this.names = List.copyOf(names);
        this.model = model;
        int[] columnOf = columnOf(this.names, model.getFeatureIDMap());
        Forest forest = model.forest();
        this.flat = new FlatForest(forest, columnOf, names.size());
        this.bits = BitForest.fits(forest) ? Optional.of(new BitForest(forest, columnOf, names.size())) : Optional.empty();
        this.average = PathLength.average(forest.samples());
        this.baseScore = PathLength.scoreOver(flat.baseDepth(), average);
    }

    private static int[] columnOf(List<String> names, ImmutableFeatureMap features) {
        int[] columnOf = new int[features.size()];
        int found = 0;
        for (int column = 0; column < names.size(); column++) {
            int id = features.getID(names.get(column));
            if (id >= 0) {
                columnOf[id] = column;
                found++;
            }
        }
        if (found != columnOf.length || new HashSet<>(names).size() != names.size()) {
            throw damaged(null);
        }
        return columnOf;
    }

    /** The columns that rows must have, in this order. */
    public List<String> featureNames() {
        return names;
    }

    /** The columns that any split looks at, ascending; {@link #score} reads no others, which may be null. */
    public IntStream usedColumns() {
        return flat.usedColumns();
    }

    /** Score of a row without any value; about 0.5. */
    public double baseScore() {
        return baseScore;
    }

    /** How many splits earlier than the average training row a row of this score is isolated; negative if later. */
    public double levelsSaved(double score) {
        return average * StrictMath.log(score / baseScore) / LOG_2;
    }

    /** The score of a row that is isolated so many splits earlier than the average training row. */
    public double scoreOf(double levelsSaved) {
        return PathLength.scoreOver(flat.baseDepth() - levelsSaved, average);
    }

    /**
     * Scores rows, the same however many are scored at once.
     *
     * @param columns one array a feature, in the order of {@link #featureNames()}, each of at least {@code rows} values; NaN where missing
     * @param rows    number of rows
     * @param scores  receives the score of each row, 0 to 1, higher is more anomalous
     */
    public void score(float[][] columns, int rows, double[] scores) {
        requireColumns(columns.length);
        if (bits.isPresent() && rows >= BitForest.LEAST_ROWS) {
            bits.get().score(columns, rows, scores);
        } else {
            flat.score(columns, rows, scores);
        }
    }

    /** @param row values in the order of {@link #featureNames()}; NaN where missing */
    public PathContributions contributions(float[] row) {
        float[][] columns = new float[row.length][];
        for (int column = 0; column < row.length; column++) {
            columns[column] = new float[] {row[column]};
        }
        return contributions(columns, 0);
    }

    /** As {@link #contributions(float[])}, of one row of columns such as {@link #score} takes. */
    public PathContributions contributions(float[][] columns, int row) {
        requireColumns(columns.length);
        return flat.contributions(columns, row);
    }

    private void requireColumns(int columns) {
        if (columns != names.size()) {
            throw new IllegalArgumentException(columns + " columns for a forest of " + names.size());
        }
    }

    /** For people: trainer, settings and training data as Tribuo records them. Holds no time and no name of a machine. */
    public String provenance() {
        return model.getProvenance().toString();
    }

    /** The model as Tribuo sees it. */
    IsolationForestModel model() {
        return model;
    }

    /** The same forest gives the same bytes on every machine. */
    public byte[] toBytes() {
        QuietProtobuf.prepare();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeInt(VERSION);
            out.writeInt(names.size());
            for (String name : names) {
                byte[] text = name.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            model.serialize().writeTo(out);
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return bytes.toByteArray();
    }

    /** @throws IsologException if the bytes are not a forest of Isolog, are damaged or come from a newer version */
    public static TrainedForest fromBytes(byte[] bytes) {
        QuietProtobuf.prepare();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length < 3 * Integer.BYTES || in.readInt() != MARK) {
                throw new IsologException("MODEL-FOREIGN", "This is not a forest that Isolog made, so it is not opened.");
            }
            int version = in.readInt();
            if (version != VERSION) {
                throw new IsologException("MODEL-VERSION", "This model has version " + version + "; this Isolog reads version "
                        + VERSION + ". Open it with the Isolog that made it.");
            }
            List<String> names = names(in);
            return new TrainedForest(names, model(ModelProto.parseFrom(in)));
        } catch (IsologException known) {
            throw known;
        } catch (IOException | RuntimeException unreadable) {
            // Tribuo and OLCUT throw whatever they stumble over in a damaged file.
            throw damaged(unreadable);
        }
    }

    private static List<String> names(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST_FEATURES) {
            throw damaged(null);
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw damaged(null);
            }
            names.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        }
        return names;
    }

    private static IsolationForestModel model(ModelProto proto) {
        ModelClasses.requireForest(proto.getClassName());
        try {
            return (IsolationForestModel) Model.deserialize(proto);
        } catch (IllegalStateException wrapped) {
            throw rootOf(wrapped) instanceof IsologException known ? known : wrapped;
        }
    }

    private static Throwable rootOf(Throwable wrapped) {
        Throwable root = wrapped;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static IsologException damaged(Exception cause) {
        return new IsologException("MODEL-DAMAGED", "This model is damaged. Train a new one or take an earlier version.", cause);
    }
}
