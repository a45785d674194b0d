package org.isolog.detect.anomaly;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.isolog.core.IsologException;
import org.isolog.core.Progress;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Trainer;
import org.tribuo.anomaly.Event;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.provenance.impl.TrainerProvenanceImpl;

/**
 * Trains an isolation forest (Liu, Ting, Zhou, "Isolation Forest", ICDM 2008) on the examples of a Tribuo dataset.
 *
 * <p>Outputs are not looked at: it is unsupervised, and training rows are to be labelled {@code EXPECTED} as Tribuo wants it.
 * A feature that an example does not have is missing.
 * For the same examples, settings and number of earlier invocations the model is the same to the byte: it carries
 * no time and no name of the machine. Not safe for use by two threads at once.
 */
public final class IsolationForestTrainer implements Trainer<Event> {
    private static final OffsetDateTime NO_TIME = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);

    @Config(description = "Number of trees, 1 to 1000.")
    private int trees = 100;

    @Config(description = "Rows drawn for each tree, 2 to 65536.")
    private int samples = 256;

    @Config(description = "Seed of every random choice.")
    private long seed = 42;

    @Config(description = "How a split chooses its feature.")
    private FeatureChoice featureChoice = FeatureChoice.EQUAL;

    @Config(description = "Share of splits drawn from the range of the whole training data, 0 to 1.")
    private double populationShare;

    @Config(description = "Share of its width by which that range is widened on both sides.")
    private double margin;

    private ForestSettings settings;
    private int invocations;

    /** For the configuration manager of OLCUT. */
    private IsolationForestTrainer() {
    }

    public IsolationForestTrainer(ForestSettings settings) {
        this.settings = settings;
        this.trees = settings.trees();
        this.samples = settings.samples();
        this.seed = settings.seed();
        this.featureChoice = settings.choice();
        this.populationShare = settings.populationShare();
        this.margin = settings.margin();
    }

    @Override
    public void postConfig() {
        try {
            settings = new ForestSettings(trees, samples, seed, featureChoice, populationShare, margin);
        } catch (IsologException refused) {
            throw new PropertyException(refused, "", "trees, samples, populationShare or margin", refused.getMessage());
        }
    }

    @Override
    public IsolationForestModel train(Dataset<Event> examples) {
        return train(examples, Map.of());
    }

    @Override
    public IsolationForestModel train(Dataset<Event> examples, Map<String, Provenance> runProvenance) {
        return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
    }

    @Override
    public IsolationForestModel train(Dataset<Event> examples, Map<String, Provenance> runProvenance, int invocationCount) {
        return train(examples, runProvenance, invocationCount, Progress.silent());
    }

    IsolationForestModel train(Dataset<Event> examples, Map<String, Provenance> runProvenance, int invocationCount, Progress progress) {
        if (examples.size() == 0) {
            throw new IsologException("TRAIN-EMPTY", "None of the events has a field that both varies and repeats, so there is nothing usual to learn. Import more of this log.");
        }
        if (invocationCount != INCREMENT_INVOCATION_COUNT) {
            setInvocationCount(invocationCount);
        }
        TrainerProvenance own = getProvenance();
        SplittableRandom random = new SplittableRandom(seed);
        for (int invocation = 0; invocation < invocations; invocation++) {
            random.split();
        }
        invocations++;
        ImmutableFeatureMap features = examples.getFeatureIDMap();
        Forest forest = grow(new ExampleMatrix(examples, features), random.split(), progress);
        ModelProvenance provenance = new ModelProvenance(IsolationForestModel.class.getName(), NO_TIME, examples.getProvenance(), own,
                runProvenance, false);
        return new IsolationForestModel("isolation-forest", asReadBack(provenance), features, examples.getOutputIDInfo(), forest);
    }

    /** Provenance lists its parameters in the order of a hash table, which is another one in a model that was read. */
    private static ModelProvenance asReadBack(ModelProvenance provenance) {
        return (ModelProvenance) ProvenanceUtil.unmarshalProvenance(ProvenanceUtil.marshalProvenance(provenance));
    }

    private Forest grow(ExampleMatrix matrix, SplittableRandom random, Progress progress) {
        FeatureRanges population = matrix.ranges(settings.margin());
        int drawn = Math.max(2, Math.min(samples, matrix.rows()));
        List<IsolationTree> grown = new ArrayList<>();
        for (int tree = 0; tree < trees; tree++) {
            progress.checkCancelled();
            SplittableRandom own = random.split();
            float[][] sample = matrix.sample(drawn, own);
            grown.add(new TreeGrower(sample, drawn, population, settings, own).grow());
            progress.report(tree + 1, trees);
        }
        return new Forest(drawn, grown);
    }

    @Override
    public int getInvocationCount() {
        return invocations;
    }

    @Override
    public void setInvocationCount(int invocationCount) {
        if (invocationCount < 0) {
            throw new IllegalArgumentException("The invocation count must not be negative, was " + invocationCount);
        }
        invocations = invocationCount;
    }

    @Override
    public TrainerProvenance getProvenance() {
        return new TrainerProvenanceImpl(this);
    }

    @Override
    public String toString() {
        return "IsolationForestTrainer(" + settings + ")";
    }
}
