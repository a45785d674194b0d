package org.isolog.investigation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isolog.core.Progress;
import org.isolog.detect.BoundModel;

/** The numbers that learning from labels looks at: the evidence of a model and the bits of its channels; 0 where nothing is known. */
final class EvidenceRows {
    private EvidenceRows() {
    }

    static List<String> names(BoundModel bound) {
        return Stream.concat(bound.channels().stream().map(channel -> "channel:" + channel.name()), bound.featureNames().stream()).toList();
    }

    /**
     * @param names some of {@link #names}, of this model or of another one; what this one does not have is 0
     * @return by name, then in the order of the rows
     */
    static float[][] of(BoundModel bound, int[] rows, List<String> names, Progress progress) {
        List<String> all = names(bound);
        int channels = bound.channels().size();
        double[][] bits = bound.channelBits(rows, progress);
        float[][] evidence = bound.evidence(rows);
        float[][] wanted = new float[names.size()][rows.length];
        for (int i = 0; i < wanted.length; i++) {
            int at = all.indexOf(names.get(i));
            float[] column = wanted[i];
            if (at >= channels) {
                float[] from = evidence[at - channels];
                IntStream.range(0, rows.length).forEach(row -> column[row] = Float.isFinite(from[row]) ? from[row] : 0);
            } else if (at >= 0) {
                double[] from = bits[at];
                IntStream.range(0, rows.length).forEach(row -> column[row] = (float) from[row]);
            }
        }
        return wanted;
    }
}
