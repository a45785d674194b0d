package org.isolog.detect.anomaly;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Trains forests. No state: may be used by many threads. */
public final class ForestTrainer {
    private static final OffsetDateTime NO_TIME = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);

    private ForestTrainer() {
    }

    /**
     * Trains on the calling thread. Rows without any value are left out.
     *
     * @throws IsologException                     if no row has a value
     * @throws org.isolog.core.CancelledException if the user asked to stop
     */
    public static TrainedForest train(TrainingRows rows, ForestSettings settings, Progress progress) {
        QuietProtobuf.prepare();
        progress.step("Growing trees");
        MutableDataset<Event> dataset = dataset(rows, progress);
        IsolationForestModel model = new IsolationForestTrainer(settings)
                .train(dataset, Map.of(), Trainer.INCREMENT_INVOCATION_COUNT, progress);
        return new TrainedForest(rows.names(), model);
    }

    private static MutableDataset<Event> dataset(TrainingRows rows, Progress progress) {
        AnomalyFactory factory = new AnomalyFactory();
        MutableDataset<Event> dataset = new MutableDataset<>(
                new SimpleDataSourceProvenance(rows.rows() + " rows of " + rows.names().size() + " features", NO_TIME, factory), factory);
        int size = rows.names().size();
        Integer[] byName = new Integer[size];
        Arrays.setAll(byName, column -> column);
        Arrays.sort(byName, (a, b) -> rows.names().get(a).compareTo(rows.names().get(b)));
        for (int row = 0; row < rows.rows(); row++) {
            if (row % 1000 == 0) {
                progress.checkCancelled();
            }
            add(dataset, rows, row, byName);
        }
        return dataset;
    }

    private static void add(MutableDataset<Event> dataset, TrainingRows rows, int row, Integer[] byName) {
        String[] names = new String[byName.length];
        double[] values = new double[byName.length];
        int size = 0;
        for (int column : byName) {
            float value = rows.columns()[column][row];
            if (value == value) {
                names[size] = rows.names().get(column);
                values[size++] = FeatureRanges.finite(value);
            }
        }
        if (size > 0) {
            dataset.add(new ArrayExample<>(AnomalyFactory.EXPECTED_EVENT, Arrays.copyOf(names, size), Arrays.copyOf(values, size)));
        }
    }
}
