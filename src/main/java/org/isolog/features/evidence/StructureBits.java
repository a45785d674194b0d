package org.isolog.features.evidence;

import java.util.function.IntToDoubleFunction;
import org.isolog.core.Event;
import org.isolog.core.Reason;
import org.isolog.features.columns.CategoryColumn;
import org.isolog.features.columns.StructureColumn;

/** A feature of how a field's text is written: texts written alike have the same bits. */
abstract class StructureBits implements Feature {
    private final String field;
    private final StructureColumn structure;
    private final float[] bits;

    /** @param ofKind the bits of each kind of text */
    StructureBits(String field, StructureColumn structure, IntToDoubleFunction ofKind) {
        this.field = field;
        this.structure = structure;
        bits = new float[structure.kinds()];
        for (int kind = 0; kind < bits.length; kind++) {
            bits[kind] = (float) ofKind.applyAsDouble(kind);
        }
    }

    /** The facts of an event that has the field. */
    abstract Reason facts(Event event);

    @Override
    public final float value(int row) {
        int kind = structure.kind(row);
        return kind == CategoryColumn.MISSING ? Float.NaN : bits[kind];
    }

    @Override
    public final Reason reason(Event event, int row) {
        return structure.kind(row) == CategoryColumn.MISSING ? new Reason.Missing(field) : facts(event);
    }
}
