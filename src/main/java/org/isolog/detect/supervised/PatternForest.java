package org.isolog.detect.supervised;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.isolog.core.IsologException;

/**
 * A random forest (Breiman 2001) as flat arrays, and how it ranks. Immutable, safe for many threads.
 *
 * <p>The rank of a finding is that of {@code bits + log2(odds(p) / odds(share))}: the score in bits, and by how many bits the odds of
 * being malicious differ from those among the labelled patterns. By Bayes' rule the two add up as far as the score and the labels
 * tell different things. A probability is never taken to be surer than {@code n} patterns allow: 1 in n + 2 at least.
 */
public final class PatternForest {
    private static final int MARK = 0x49534F4C;
    private static final int VERSION = 1;
    private static final int MOST = 1 << 20;

    private final List<String> names;
    private final int patterns;
    private final double share;
    private final List<FlatTree> trees;

    PatternForest(List<String> names, int patterns, double share, List<FlatTree> trees) {
        this.names = List.copyOf(names);
        this.patterns = patterns;
        this.share = share;
        this.trees = List.copyOf(trees);
    }

    /** The columns that it wants, in this order. */
    public List<String> names() {
        return names;
    }

    /**
     * How likely rows are malicious: the mean of the trees, held away from 0 and 1.
     *
     * @param columns by feature in the order of {@link #names()}, then by row; no NaN
     */
    public double[] probability(float[][] columns, int rows) {
        double[] probability = new double[rows];
        double least = 1.0 / (patterns + 2);
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (FlatTree tree : trees) {
                sum += tree.malicious(columns, row);
            }
            probability[row] = Math.clamp(sum / trees.size(), least, 1 - least);
        }
        return probability;
    }

    /** By what findings are ranked, see above. */
    public double key(double bits, double probability) {
        return bits + (log2Odds(probability) - log2Odds(share));
    }

    private static double log2Odds(double probability) {
        return StrictMath.log(probability / (1 - probability)) / StrictMath.log(2);
    }

    public byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeInt(VERSION);
            out.writeInt(patterns);
            out.writeDouble(share);
            out.writeInt(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
            out.writeInt(trees.size());
            for (FlatTree tree : trees) {
                tree.write(out);
            }
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return bytes.toByteArray();
    }

    /** @throws IsologException if the bytes are not what {@link #toBytes} wrote */
    public static PatternForest fromBytes(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MARK || in.readInt() != VERSION) {
                throw new IOException("no mark of this version");
            }
            int patterns = size(in);
            double share = in.readDouble();
            List<String> names = new ArrayList<>();
            for (int left = size(in); left > 0; left--) {
                names.add(in.readUTF());
            }
            List<FlatTree> trees = new ArrayList<>();
            for (int left = size(in); left > 0; left--) {
                trees.add(FlatTree.read(in, names.size(), size(in)));
            }
            return new PatternForest(names, patterns, share, trees);
        } catch (IOException damaged) {
            throw new IsologException("LEARNED-DAMAGED", "What was learned from verdicts in this case is damaged. Learn again (Model, or isolog learn).", damaged);
        }
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("size " + size);
        }
        return size;
    }
}
