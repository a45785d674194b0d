package org.isolog.features.evidence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.isolog.core.Channel;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.StructureColumn;

/**
 * How long a field's text is: {@code -log2(share of events with one at least as long)}, lengths in quarters of a doubling. A short text
 * has no surprise.
 *
 * @param ranks of the lengths of the training events
 * @param usual length
 */
record LongText(String field, Ranks ranks, Usual usual) implements Evidence {

    /** Null if no row has the field. */
    static LongText learn(StructureColumn structure, int[] rows) {
        double[] lengths = new double[rows.length];
        int count = 0;
        for (int row : rows) {
            int kind = structure.kind(row);
            if (kind != CategoryColumn.MISSING) {
                lengths[count++] = structure.length(kind);
            }
        }
        Arrays.sort(lengths, 0, count);
        return count == 0 ? null : new LongText(structure.field(), Ranks.ofSorted(lengths, count), Usual.ofSorted(lengths, count));
    }

    @Override
    public String name() {
        return "length:" + field;
    }

    @Override
    public Channel channel() {
        return Channel.TEXT;
    }

    @Override
    public String subject() {
        return "length of " + Subjects.ofStructure(field);
    }

    @Override
    public Feature bind(ColumnPool pool) {
        StructureColumn structure = pool.structure(field);
        return structure == null ? null : new Bound(structure);
    }

    private final class Bound extends StructureBits {
        Bound(StructureColumn structure) {
            super(field, structure, kind -> structure.length(kind) > usual.median()
                    ? Surprisal.bits(ranks.upperTail(structure.length(kind)), 1) : 0);
        }

        @Override
        Reason facts(Event event) {
            return new Reason.LongText(field, event.get(field).length(), StructureColumn.characters((int) usual.median()),
                    StructureColumn.characters((int) usual.highest()));
        }
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(field);
        ranks.write(out);
        usual.write(out);
    }

    static LongText read(DataInput in) throws IOException {
        return new LongText(in.readUTF(), Ranks.read(in), Usual.read(in));
    }
}
