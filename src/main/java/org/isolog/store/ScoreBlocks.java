package org.isolog.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.isolog.core.Scores;

/**
 * The scores of a run in blocks of up to 65,536 events of 26 bytes, little-endian, column after column: event ids (int64),
 * scores (float64), p-values (float64), severities (int8), flags (int8).
 */
final class ScoreBlocks {
    private static final int EVENTS = 1 << 16;
    private static final int EVENT_BYTES = 26;

    private ScoreBlocks() {
    }

    static void write(Connection connection, int run, Scores scores) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO score_block (run, number, scores) VALUES (?, ?, ?)")) {
            for (int from = 0; from < scores.size(); from += EVENTS) {
                Rows.bind(insert, run, from / EVENTS, pack(scores, from, Math.min(scores.size(), from + EVENTS)));
                insert.executeUpdate();
            }
        }
    }

    static Scores read(Connection connection, int run, int events) throws SQLException {
        long[] ids = new long[events];
        double[] scores = new double[events];
        double[] pValues = new double[events];
        byte[] severities = new byte[events];
        boolean[] flags = new boolean[events];
        try (PreparedStatement query = connection.prepareStatement("SELECT scores FROM score_block WHERE run = ? ORDER BY number")) {
            query.setInt(1, run);
            ResultSet row = query.executeQuery();
            for (int from = 0; row.next(); ) {
                ByteBuffer block = ByteBuffer.wrap(row.getBytes(1)).order(ByteOrder.LITTLE_ENDIAN);
                int count = block.remaining() / EVENT_BYTES;
                block.asLongBuffer().get(ids, from, count);
                block.position(8 * count).slice().order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(scores, from, count).get(pValues, from, count);
                block.position(24 * count).get(severities, from, count);
                for (int i = 0; i < count; i++) {
                    flags[from + i] = block.get() != 0;
                }
                from += count;
            }
        }
        return new Scores(ids, scores, pValues, severities, flags);
    }

    static byte[] pack(Scores scores, int from, int to) {
        ByteBuffer block = ByteBuffer.allocate((to - from) * EVENT_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < to; i++) {
            block.putLong(scores.eventId(i));
        }
        for (int i = from; i < to; i++) {
            block.putDouble(scores.score(i));
        }
        for (int i = from; i < to; i++) {
            block.putDouble(scores.pValue(i));
        }
        for (int i = from; i < to; i++) {
            block.put((byte) scores.severity(i).ordinal());
        }
        for (int i = from; i < to; i++) {
            block.put((byte) (scores.flagged(i) ? 1 : 0));
        }
        return block.array();
    }
}
