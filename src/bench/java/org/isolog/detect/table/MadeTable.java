package org.isolog.detect.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A made table with anomalies of one kind, in the manner of ADBench (Han et al., NeurIPS 2022, section 3.2) with two kinds more.
 *
 * <p>Rows are one to four clouds of correlated columns; columns may be skewed, whole numbers, counts with many zeros, flags, sizes over
 * many powers of ten, or categories. In every third table the normal rows are copies of a few.
 */
record MadeTable(String kind, float[][] columns, boolean[] categorical, boolean[] labels) {
    /**
     * Out of the range of all rows; too far from their cloud; close together elsewhere; columns that do not go together; rare codes;
     * a quarter to nearly half of all rows that are almost the same, at an end of what others have.
     */
    static final List<String> KINDS = List.of("global", "local", "clustered", "dependency", "odd", "flood");
    private static final int[] WIDTHS = {4, 12, 40};
    private static final int[] ROWS = {300, 1500, 5000};
    private static final double[] SHARES = {0.005, 0.03, 0.1, 0.25};
    private static final double[] FLOODS = {0.25, 0.35, 0.45};
    /** Normal rows for each different one, where they are copies. */
    private static final int COPIES = 20;
    private static final int CODES = 400;
    private static final int COMMON_CODES = 200;

    /** The table as the detector gets it. */
    TableRows rows() {
        List<String> names = IntStream.range(0, columns.length).mapToObj(column -> "f" + column).toList();
        float[][] encoded = new float[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            encoded[column] = categorical[column] ? numbers(columns[column]) : columns[column];
        }
        return new TableRows(names, encoded, categorical, labels.length);
    }

    private static float[] numbers(float[] codes) {
        Map<String, Integer> counts = new HashMap<>();
        for (float code : codes) {
            counts.merge(Float.toString(code), 1, Integer::sum);
        }
        CategoryNumbers categories = new CategoryNumbers(counts);
        float[] numbers = new float[codes.length];
        for (int row = 0; row < codes.length; row++) {
            numbers[row] = categories.of(Float.toString(codes[row]));
        }
        return numbers;
    }

    private enum Form { PLAIN, SKEWED, WHOLE, COUNT, FLAG, HEAVY, CATEGORY, CODE }

    static MadeTable make(String kind, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = ROWS[random.nextInt(ROWS.length)];
        double[] shares = "flood".equals(kind) ? FLOODS : SHARES;
        double share = shares[random.nextInt(shares.length)];
        return new Maker(kind, WIDTHS[random.nextInt(WIDTHS.length)], rows, Math.max(share, 5.0 / rows), random).make();
    }

    private static final class Maker {
        private final String kind;
        private final int width;
        private final int rows;
        private final double share;
        private final SplittableRandom random;
        private final double[][] loads;
        private final double[][] centres;
        private final double[] sizes;

        private Maker(String kind, int width, int rows, double share, SplittableRandom random) {
            this.kind = kind;
            this.width = width;
            this.rows = rows;
            this.share = share;
            this.random = random;
            this.loads = gaussian(width, Math.max(1, width / 3), 1 / Math.sqrt(Math.max(1, width / 3)));
            this.centres = gaussian(1 + random.nextInt(4), width, 2.5);
            this.sizes = random.doubles(centres.length, 0.5, 1.6).toArray();
        }

        private double[][] gaussian(int outer, int inner, double size) {
            double[][] values = new double[outer][inner];
            for (double[] row : values) {
                Arrays.setAll(row, i -> size * random.nextGaussian());
            }
            return values;
        }

        private MadeTable make() {
            double[][] values = new double[rows][];
            boolean[] labels = new boolean[rows];
            double[] low = new double[width];
            double[] high = new double[width];
            int different = random.nextInt(3) == 0 ? rows / COPIES : rows;
            for (int row = 0; row < rows; row++) {
                labels[row] = random.nextDouble() < share || row < 2;
                values[row] = row < different ? row(random.nextInt(centres.length)) : values[random.nextInt(different)].clone();
                for (int column = 0; column < width; column++) {
                    low[column] = Math.min(low[column], values[row][column]);
                    high[column] = Math.max(high[column], values[row][column]);
                }
            }
            boolean[] changed = new boolean[width];
            Arrays.fill(changed, 0, (width * 3 + 4) / 5, true);
            double[] shift = random.doubles(width).map(any -> 3 * random.nextGaussian()).toArray();
            Form[] forms = forms();
            double[] flood = flood(changed, low, high);
            for (int row = 0; row < rows; row++) {
                if (labels[row]) {
                    values[row] = "flood".equals(kind) ? jittered(flood) : anomaly(changed, shift, low, high);
                    markCodes(values[row], forms);
                }
            }
            boolean[] categorical = new boolean[width];
            for (int column = 0; column < width; column++) {
                categorical[column] = forms[column] == Form.CATEGORY;
            }
            return new MadeTable(kind, columns(values, forms), categorical, labels);
        }

        private double[] flood(boolean[] changed, double[] low, double[] high) {
            double[] row = row(0);
            for (int column = 0; column < width; column++) {
                if (changed[column]) {
                    row[column] = random.nextBoolean() ? high[column] : low[column];
                }
            }
            return row;
        }

        private double[] jittered(double[] row) {
            double[] near = row.clone();
            for (int column = 0; column < width; column++) {
                near[column] += 0.05 * random.nextGaussian();
            }
            return near;
        }

        private double[] row(int cloud) {
            double[] factors = random.doubles(loads[0].length).map(any -> random.nextGaussian()).toArray();
            double[] row = new double[width];
            for (int column = 0; column < width; column++) {
                double value = 0.5 * random.nextGaussian();
                for (int factor = 0; factor < factors.length; factor++) {
                    value += loads[column][factor] * factors[factor];
                }
                row[column] = centres[cloud][column] + sizes[cloud] * value;
            }
            return row;
        }

        private double[] anomaly(boolean[] changed, double[] shift, double[] low, double[] high) {
            int cloud = "clustered".equals(kind) ? 0 : random.nextInt(centres.length);
            double[] row = row(cloud);
            for (int column = 0; column < width; column++) {
                double off = row[column] - centres[cloud][column];
                if (changed[column]) {
                    row[column] = switch (kind) {
                        case "global" -> low[column] + (1.2 * random.nextDouble() - 0.1) * (high[column] - low[column]);
                        case "local" -> centres[cloud][column] + 2.5 * off;
                        case "clustered" -> centres[cloud][column] + 0.4 * off + shift[column];
                        case "dependency" -> row(random.nextInt(centres.length))[column];
                        default -> row[column];
                    };
                }
            }
            return row;
        }

        /** Beyond any plain value: such a value becomes a code of the rarer half. */
        private void markCodes(double[] row, Form[] forms) {
            boolean marked = false;
            for (int column = width - 1; column >= 0; column--) {
                if (forms[column] == Form.CODE && (random.nextInt(3) == 0 || column == 0 && !marked)) {
                    row[column] = 1000 + random.nextInt(CODES - COMMON_CODES);
                    marked = true;
                }
            }
        }

        private Form[] forms() {
            Form[] forms = new Form[width];
            int variety = 1 + random.nextInt(Form.values().length - 1);
            for (int column = 0; column < width; column++) {
                boolean code = "odd".equals(kind) && (column == 0 || random.nextBoolean());
                forms[column] = code ? Form.CODE : Form.values()[random.nextInt(variety)];
            }
            return forms;
        }

        private float[][] columns(double[][] values, Form[] forms) {
            float[][] columns = new float[width][rows];
            for (int column = 0; column < width; column++) {
                int[] codes = codes();
                for (int row = 0; row < rows; row++) {
                    double value = values[row][column];
                    columns[column][row] = (float) switch (forms[column]) {
                        case PLAIN -> value;
                        case SKEWED -> Math.exp(value);
                        case WHOLE -> Math.floor(value);
                        case COUNT -> Math.max(0, Math.floor(Math.exp(value) - 1));
                        case FLAG -> value > 1.5 ? 1 : 0;
                        case HEAVY -> Math.floor(Math.exp(2.5 * value));
                        case CATEGORY -> codes[(int) Math.clamp(Math.floor(value) + COMMON_CODES / 2, 0, COMMON_CODES - 1)];
                        case CODE -> codes[value >= 1000 ? COMMON_CODES + (int) value - 1000
                                : (int) Math.min(COMMON_CODES - 1, Math.exp(0.9 * Math.abs(value)))];
                    };
                }
            }
            return columns;
        }

        /** Codes in random order, so that their size says nothing. */
        private int[] codes() {
            int[] codes = new int[CODES];
            for (int i = 0; i < CODES; i++) {
                int other = random.nextInt(i + 1);
                codes[i] = codes[other];
                codes[other] = i;
            }
            return codes;
        }
    }
}
