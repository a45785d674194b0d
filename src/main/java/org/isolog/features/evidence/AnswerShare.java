package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.BitSet;
import org.isolog.core.Channel;
import org.isolog.core.Ecs;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;

/**
 * How many of an address's requests within a sliding window get an error, against how many of so many requests usually do. Of addresses only
 * the mean share is known, and of all laws with a given mean the geometric one supposes least: {@code P(at least k) = (m / (m + 1))^k} with
 * {@code m = usual * answers}. A single error among few requests says little, a hundred among a hundred much; an answer without the error
 * says nothing, since it is not to blame for those before it.
 *
 * @param hundreds  4 for errors of the client, 5 for errors of the server
 * @param seconds   length of the window
 * @param usual     share of the answers that are such errors, 0..1: the mean over addresses and hours, so that one scanner among a hundred
 *                  visitors does not make errors usual
 */
record AnswerShare(int hundreds, int seconds, double usual) implements Evidence {
    private static final int HUNDRED = 100;

    /** Null if there are no such answers, addresses or times. */
    static AnswerShare learn(ColumnPool pool, int hundreds, int seconds, int[] rows) {
        float[][] counts = counts(pool, hundreds, seconds);
        if (counts == null) {
            return null;
        }
        CategoryColumn addresses = pool.column(Ecs.SOURCE_IP);
        double[] sum = new double[addresses.distinct()];
        int[] of = new int[sum.length];
        for (int row : rows) {
            if (counts[1][row] > 0) {
                sum[addresses.code(row)] += counts[0][row] / counts[1][row];
                of[addresses.code(row)]++;
            }
        }
        double shares = 0;
        int seen = 0;
        for (int code = 0; code < sum.length; code++) {
            shares += of[code] == 0 ? 0 : sum[code] / of[code];
            seen += of[code] == 0 ? 0 : 1;
        }
        // Half an address more, of half such errors: a share that never was is not impossible.
        return seen == 0 ? null : new AnswerShare(hundreds, seconds, (shares + 0.25) / (seen + 0.5));
    }

    /** Errors and requests of the row's address in the window up to it. */
    private static float[][] counts(ColumnPool pool, int hundreds, int seconds) {
        CategoryColumn addresses = pool.column(Ecs.SOURCE_IP);
        CategoryColumn status = pool.column(Ecs.HTTP_STATUS);
        if (addresses == null || status == null || pool.timeOrder().length == 0) {
            return null;
        }
        BitSet errors = errors(status, hundreds);
        BitSet answers = new BitSet(status.rows());
        for (int row = 0; row < status.rows(); row++) {
            answers.set(row, !Double.isNaN(status.number(row)));
        }
        SlidingWindow window = new SlidingWindow(pool, seconds);
        return errors.isEmpty() ? null : new float[][] {window.events(addresses, errors), window.events(addresses, answers)};
    }

    private static BitSet errors(CategoryColumn status, int hundreds) {
        BitSet errors = new BitSet(status.rows());
        for (int row = 0; row < status.rows(); row++) {
            errors.set(row, (int) (status.number(row) / HUNDRED) == hundreds);
        }
        return errors;
    }

    @Override
    public String name() {
        return "answers:" + hundreds + "xx|" + Ecs.SOURCE_IP + "/" + seconds + "s";
    }

    @Override
    public Channel channel() {
        return Channel.WEB;
    }

    @Override
    public String subject() {
        return "answers";
    }

    @Override
    public Feature bind(ColumnPool pool) {
        float[][] counts = counts(pool, hundreds, seconds);
        return counts == null ? null : new Bound(errors(pool.column(Ecs.HTTP_STATUS), hundreds), counts[0], counts[1]);
    }

    private final class Bound implements Feature {
        private final BitSet wrong;
        private final float[] errors;
        private final float[] answers;

        Bound(BitSet wrong, float[] errors, float[] answers) {
            this.wrong = wrong;
            this.errors = errors;
            this.answers = answers;
        }

        @Override
        public float value(int row) {
            double mean = usual * answers[row];
            return answers[row] > 0 ? wrong.get(row) ? errors[row] * Surprisal.bits(mean, mean + 1) : 0 : Float.NaN;
        }

        @Override
        public Reason reason(Event event, int row) {
            if (Float.isNaN(value(row))) {
                return new Reason.Missing(Ecs.HTTP_STATUS);
            }
            return new Reason.AnswerShare(hundreds, event.get(Ecs.SOURCE_IP), wrong.get(row) ? (long) errors[row] : 0, (long) answers[row], seconds, usual);
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(hundreds);
        out.writeInt(seconds);
        out.writeDouble(usual);
    }

    static AnswerShare read(DataInput in) throws IOException {
        return new AnswerShare(in.readInt(), in.readInt(), in.readDouble());
    }
}
