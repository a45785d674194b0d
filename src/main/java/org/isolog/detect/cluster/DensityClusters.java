package org.isolog.detect.cluster;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Clusters by HDBSCAN (Campello, Moulavi, Sander: Density-Based Clustering Based on Hierarchical Density Estimates, PAKDD 2013), which
 * need not be told how many there are. Draws nothing by chance and runs on one thread: the same points give the same labels.
 */
public final class DensityClusters {
    /** So many points, and the time and memory of the squared distances, are the most that are clustered. */
    public static final int MOST_POINTS = 2_000;
    /** Two alike may be chance; three are a pattern. */
    private static final int LEAST_POINTS = 3;
    private static final int NEIGHBOURS = 2;
    private static final int NOISE = 0;
    private static final OffsetDateTime NO_TIME = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);

    /** Held, as levels of loggers that nobody holds are forgotten. Tribuo says of every training that it is done. */
    private static final Logger TRIBUO = Logger.getLogger(HdbscanTrainer.class.getName());

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    private DensityClusters() {
    }

    /**
     * Equal points always share a label, even where they are too few for a cluster.
     *
     * @param points of the same length each, finite; at most {@value #MOST_POINTS}
     * @return a label for each point, numbered from 0 in the order of the clusters' first points; points alone have a label of their own
     */
    public static int[] labels(double[][] points) {
        if (points.length > MOST_POINTS) {
            throw new IllegalArgumentException(points.length + " points, more than " + MOST_POINTS);
        }
        Map<List<Double>, Integer> distinct = new LinkedHashMap<>();
        int[] distinctOf = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            int next = distinct.size();
            distinctOf[i] = distinct.computeIfAbsent(Arrays.stream(points[i]).boxed().toList(), unseen -> next);
        }
        List<Integer> clusters = clusters(new ArrayList<>(distinct.keySet()));
        int[] labels = new int[points.length];
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < points.length; i++) {
            int cluster = clusters.get(distinctOf[i]);
            int key = cluster == NOISE ? -1 - distinctOf[i] : cluster;
            int next = numbers.size();
            labels[i] = numbers.computeIfAbsent(key, unseen -> next);
        }
        return labels;
    }

    /** Tribuo's labels: 0 for noise. */
    private static List<Integer> clusters(List<List<Double>> points) {
        if (points.size() <= LEAST_POINTS) {
            return points.stream().map(point -> NOISE).toList();
        }
        ClusteringFactory factory = new ClusteringFactory();
        MutableDataset<ClusterID> dataset = new MutableDataset<>(new SimpleDataSourceProvenance(points.size() + " points", NO_TIME, factory), factory);
        String[] names = new String[points.get(0).size()];
        Arrays.setAll(names, i -> String.format(Locale.ROOT, "%03d", i));
        for (List<Double> point : points) {
            double[] values = point.stream().mapToDouble(Double::doubleValue).toArray();
            dataset.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, values));
        }
        return new HdbscanTrainer(LEAST_POINTS, new L2Distance(), NEIGHBOURS, 1, NeighboursQueryFactoryType.BRUTE_FORCE).train(dataset).getClusterLabels();
    }
}
