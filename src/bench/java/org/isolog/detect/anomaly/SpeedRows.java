package org.isolog.detect.anomaly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * The rows that all libraries score: a file of little-endian float32, row by row, the same for the same number of rows. Six kinds of
 * rows lie around centres of their own, each row as far out as a log-normal draw says, so that there is an order for forests to find; of the
 * 40 columns ten are heavy-tailed and ten are counts.
 */
final class SpeedRows {
    static final int COLUMNS = 40;
    /** All forests learn from the first rows, each from samples of its own. */
    static final int TRAINING = TrainingRows.MOST_ROWS;
    static final int TREES = 100;
    static final int SAMPLES = 256;

    private static final int KINDS = 6;
    private static final double SPREAD = 0.7;
    private static final int ROW_BYTES = COLUMNS * Float.BYTES;
    private static final int BLOCK = 10_000;
    private static final long SEED = 7;

    private SpeedRows() {
    }

    static void write(Path file, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] centres = new double[KINDS][COLUMNS];
        for (double[] centre : centres) {
            for (int column = 0; column < COLUMNS; column++) {
                centre[column] = random.nextGaussian();
            }
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int from = 0; from < rows; from += BLOCK) {
                int count = Math.min(BLOCK, rows - from);
                ByteBuffer block = ByteBuffer.allocate(count * ROW_BYTES).order(ByteOrder.LITTLE_ENDIAN);
                for (int row = 0; row < count; row++) {
                    put(block, centres[random.nextInt(KINDS)], random);
                }
                block.flip();
                while (block.hasRemaining()) {
                    out.write(block);
                }
            }
        }
    }

    private static void put(ByteBuffer block, double[] centre, SplittableRandom random) {
        double scale = Math.exp(SPREAD * random.nextGaussian());
        for (int column = 0; column < COLUMNS; column++) {
            double value = centre[column] + scale * random.nextGaussian();
            block.putFloat((float) switch (column % 4) {
                case 0 -> Math.exp(value / 2);
                case 1 -> Math.floor(Math.abs(3 * value));
                default -> value;
            });
        }
    }

    static int count(Path file) throws IOException {
        return (int) (Files.size(file) / ROW_BYTES);
    }

    /** Rows {@code from} to {@code to}, one array a column, as Isolog takes them. */
    static float[][] columns(Path file, int from, int to) throws IOException {
        float[][] columns = new float[COLUMNS][to - from];
        read(file, from, to, (row, column, value) -> columns[column][row] = value);
        return columns;
    }

    /** All rows, as Smile takes them. */
    static double[][] rows(Path file) throws IOException {
        double[][] rows = new double[count(file)][COLUMNS];
        read(file, 0, rows.length, (row, column, value) -> rows[row][column] = value);
        return rows;
    }

    private interface Cell {
        void take(int row, int column, float value);
    }

    private static void read(Path file, int from, int to, Cell cell) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer values = in.map(FileChannel.MapMode.READ_ONLY, (long) from * ROW_BYTES, (long) (to - from) * ROW_BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (int row = 0; row < to - from; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    cell.take(row, column, values.getFloat());
                }
            }
        }
    }
}
