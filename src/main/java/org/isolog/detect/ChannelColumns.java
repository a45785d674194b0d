package org.isolog.detect;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isolog.core.Channel;
import org.isolog.features.FeatureSource;

/**
 * The columns of one channel. Those that judge the same subject from different sides (an address among all events and among those of
 * the user) count by the strongest; the subjects add up by {@link RankDiscount}.
 */
final class ChannelColumns {
    private final Channel channel;
    private final int[][] subjects;

    private ChannelColumns(Channel channel, int[][] subjects) {
        this.channel = channel;
        this.subjects = subjects;
    }

    /** The channels that have columns, in the order of {@link Channel}. */
    static List<ChannelColumns> of(FeatureSource features) {
        List<ChannelColumns> channels = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            Map<String, List<Integer>> subjects = new LinkedHashMap<>();
            for (int column = 0; column < features.names().size(); column++) {
                if (features.channel(column) == channel) {
                    subjects.computeIfAbsent(features.subject(column), subject -> new ArrayList<>()).add(column);
                }
            }
            if (!subjects.isEmpty()) {
                channels.add(new ChannelColumns(channel,
                        subjects.values().stream().map(columns -> columns.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new)));
            }
        }
        return channels;
    }

    Channel channel() {
        return channel;
    }

    /** @param raw receives the evidence of each row, in bits */
    void sum(float[][] columns, int rows, double[] raw) {
        float[][] strongest = new float[RankDiscount.COUNTED][rows];
        float[] subject = new float[rows];
        for (int[] sides : subjects) {
            Arrays.fill(subject, 0);
            for (int column : sides) {
                raise(subject, columns[column], rows);
            }
            insert(subject, strongest, rows);
        }
        Arrays.fill(raw, 0, rows, 0);
        for (int rank = 0; rank < RankDiscount.COUNTED; rank++) {
            for (int row = 0; row < rows; row++) {
                raw[row] += RankDiscount.weight(rank) * strongest[rank][row];
            }
        }
    }

    private static void raise(float[] subject, float[] column, int rows) {
        for (int row = 0; row < rows; row++) {
            // false for NaN: what is missing says nothing
            if (column[row] > subject[row]) {
                subject[row] = column[row];
            }
        }
    }

    private static void insert(float[] values, float[][] strongest, int rows) {
        for (int row = 0; row < rows; row++) {
            float value = values[row];
            for (int rank = 0; value > 0 && rank < strongest.length; rank++) {
                float there = strongest[rank][row];
                if (value > there) {
                    strongest[rank][row] = value;
                    value = there;
                }
            }
        }
    }

    /** Adds to each column of the channel its part of one row's evidence; the parts add up to what {@link #sum} gives. */
    double split(float[][] columns, int row, double[] parts) {
        double[] strongest = new double[subjects.length];
        int[] column = new int[subjects.length];
        for (int subject = 0; subject < subjects.length; subject++) {
            column[subject] = subjects[subject][0];
            for (int side : subjects[subject]) {
                if (columns[side][row] > strongest[subject]) {
                    strongest[subject] = columns[side][row];
                    column[subject] = side;
                }
            }
        }
        double[] weights = new double[subjects.length];
        double sum = RankDiscount.sum(strongest, weights);
        for (int subject = 0; subject < subjects.length; subject++) {
            parts[column[subject]] += weights[subject] * strongest[subject];
        }
        return sum;
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(channel.name());
        out.writeInt(subjects.length);
        for (int[] columns : subjects) {
            out.writeInt(columns.length);
            for (int column : columns) {
                out.writeInt(column);
            }
        }
    }

    /** @param columns of all channels together */
    static ChannelColumns read(DataInput in, int columns) throws IOException {
        Channel channel = Channel.valueOf(in.readUTF());
        int[][] subjects = new int[checked(in.readInt(), columns + 1)][];
        for (int subject = 0; subject < subjects.length; subject++) {
            subjects[subject] = new int[checked(in.readInt(), columns + 1)];
            for (int i = 0; i < subjects[subject].length; i++) {
                subjects[subject][i] = checked(in.readInt(), columns);
            }
        }
        return new ChannelColumns(channel, subjects);
    }

    private static int checked(int number, int below) throws IOException {
        if (number < 0 || number >= below) {
            throw new IOException("column " + number + " of " + below);
        }
        return number;
    }
}
