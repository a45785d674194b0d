package org.isolog.detect;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.isolog.core.Channel;
import org.isolog.detect.anomaly.PathContributions;
import org.isolog.detect.anomaly.TrainedForest;

/**
 * Evidence channels, each with its own calibration, and the forest as one of them, added up to one surprise in bits.
 *
 * <p>Evidence of a channel becomes bits by its {@link EvidenceCurve}, and the bits of the channels add up by {@link RankDiscount}, but
 * those of known acts are added whole: that an event is rare says how unlikely it is without an attack, that it is what attackers do also
 * how likely it is with one. The sums are exact, so a score comes apart into channels, and a channel into its columns.
 */
final class ChannelScoring implements Scoring {
    /** Bits from a score to half its distance from 1: an event of 10 bits has 0.5, of 20 has 0.75. */
    static final double HALF = 10;
    private static final double LN2 = StrictMath.log(2);
    private static final double LEAST_DISTANCE = 1e-9;

    private final int columns;
    private final List<ChannelColumns> channels;
    private final TrainedForest forest;
    /** The channel of known acts; -1 if there is none. */
    private final int acts;
    /** Of the channels, and at last of the forest. */
    private final EvidenceCurve[] curves;
    /** What the columns of each channel, and at last of the forest, are worth on average. */
    private final double[][] average;

    ChannelScoring(List<ChannelColumns> channels, TrainedForest forest, EvidenceCurve[] curves, double[][] average) {
        this.columns = forest.featureNames().size();
        this.channels = channels;
        this.forest = forest;
        this.acts = channels.stream().map(ChannelColumns::channel).toList().indexOf(Channel.KNOWN_ACT);
        this.curves = curves;
        this.average = average;
    }

    @Override
    public TrainedForest forest() {
        return forest;
    }

    @Override
    public IntStream usedColumns() {
        return IntStream.range(0, columns);
    }

    @Override
    public void suspicion(float[][] columns, int rows, double[] suspicion) {
        double[][] bits = raw(columns, rows);
        calibrate(bits, rows);
        double[] ofRow = new double[bits.length];
        double[] weights = new double[bits.length];
        for (int row = 0; row < rows; row++) {
            for (int channel = 0; channel < bits.length; channel++) {
                ofRow[channel] = bits[channel][row];
            }
            suspicion[row] = RankDiscount.sum(ofRow, acts, weights);
        }
    }

    @Override
    public List<Channel> channels() {
        return IntStream.range(0, curves.length).mapToObj(this::channel).toList();
    }

    @Override
    public void bits(float[][] columns, int rows, double[][] bits) {
        double[][] calibrated = raw(columns, rows);
        calibrate(calibrated, rows);
        for (int channel = 0; channel < bits.length; channel++) {
            System.arraycopy(calibrated[channel], 0, bits[channel], 0, rows);
        }
    }

    private void calibrate(double[][] raw, int rows) {
        for (int channel = 0; channel < raw.length; channel++) {
            for (int row = 0; row < rows; row++) {
                raw[channel][row] = curves[channel].bits(raw[channel][row]);
            }
        }
    }

    /** The evidence of each channel, and at last of the forest, before calibration: by channel, then by row. */
    double[][] raw(float[][] columns, int rows) {
        double[][] raw = new double[channels.size() + 1][rows];
        for (int channel = 0; channel < channels.size(); channel++) {
            channels.get(channel).sum(columns, rows, raw[channel]);
        }
        double[] levels = raw[channels.size()];
        forest.score(columns, rows, levels);
        for (int row = 0; row < rows; row++) {
            levels[row] = forest.levelsSaved(levels[row]);
        }
        return raw;
    }

    @Override
    public double score(double suspicion) {
        return 1 - StrictMath.exp(-LN2 * suspicion / HALF);
    }

    @Override
    public TakenApart takeApart(float[][] columns, int row) {
        Split split = split(columns, row);
        double usual = Arrays.stream(average).mapToDouble(ofChannel -> Arrays.stream(ofChannel).sum()).sum();
        double base = score(usual);
        double score = score(split.suspicion);
        // An event as suspicious as the average leaves no distance to share: there the secant becomes the derivative.
        double rate = Math.abs(split.suspicion - usual) > LEAST_DISTANCE ? (score - base) / (split.suspicion - usual)
                : (1 - base) * LN2 / HALF;
        List<TakenApart.Share> shares = new ArrayList<>();
        for (int channel = 0; channel < curves.length; channel++) {
            double[] levels = new double[this.columns];
            double[] points = new double[this.columns];
            for (int column = 0; column < levels.length; column++) {
                levels[column] = split.parts[channel][column] - average[channel][column];
                points[column] = rate * levels[column];
            }
            shares.add(new TakenApart.Share(channel(channel), split.bits[channel], levels, points));
        }
        return new TakenApart(base, score, shares);
    }

    /**
     * A row's suspicion by channel and column.
     *
     * @param parts by channel, then by column; all together are the suspicion
     * @param bits  calibrated surprise of each channel
     */
    record Split(double suspicion, double[][] parts, double[] bits) {
    }

    Split split(float[][] columns, int row) {
        double[][] parts = new double[curves.length][];
        double[] raw = new double[curves.length];
        for (int channel = 0; channel < channels.size(); channel++) {
            parts[channel] = new double[this.columns];
            raw[channel] = channels.get(channel).split(columns, row, parts[channel]);
        }
        PathContributions path = forest.contributions(columns, row);
        parts[channels.size()] = path.levels().clone();
        raw[channels.size()] = forest.levelsSaved(path.score());
        double[] bits = new double[raw.length];
        Arrays.setAll(bits, channel -> curves[channel].bits(raw[channel]));
        double[] weights = new double[raw.length];
        double suspicion = RankDiscount.sum(bits, acts, weights);
        for (int channel = 0; channel < raw.length; channel++) {
            double worth = bits[channel] > 0 ? weights[channel] * bits[channel] / raw[channel] : 0;
            for (int column = 0; column < parts[channel].length; column++) {
                parts[channel][column] *= worth;
            }
        }
        return new Split(suspicion, parts, bits);
    }

    private Channel channel(int channel) {
        return channel < channels.size() ? channels.get(channel).channel() : Channel.FOREST;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        byte[] trees = forest.toBytes();
        out.writeInt(trees.length);
        out.write(trees);
        out.writeInt(channels.size());
        for (ChannelColumns channel : channels) {
            channel.write(out);
        }
        for (EvidenceCurve curve : curves) {
            curve.write(out);
        }
        for (double[] ofChannel : average) {
            for (double ofColumn : ofChannel) {
                out.writeDouble(ofColumn);
            }
        }
    }

    static ChannelScoring read(DataInputStream in) throws IOException {
        TrainedForest forest = TrainedForest.fromBytes(in.readNBytes(in.readInt()));
        int columns = forest.featureNames().size();
        int size = in.readInt();
        if (size < 0 || size >= Channel.values().length) {
            throw new IOException(size + " channels");
        }
        List<ChannelColumns> channels = new ArrayList<>();
        for (int channel = 0; channel < size; channel++) {
            channels.add(ChannelColumns.read(in, columns));
        }
        EvidenceCurve[] curves = new EvidenceCurve[size + 1];
        for (int channel = 0; channel <= size; channel++) {
            curves[channel] = EvidenceCurve.read(in);
        }
        double[][] average = new double[size + 1][columns];
        for (double[] ofChannel : average) {
            for (int column = 0; column < columns; column++) {
                ofChannel[column] = in.readDouble();
            }
        }
        return new ChannelScoring(channels, forest, curves, average);
    }
}
