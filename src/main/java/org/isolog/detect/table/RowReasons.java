package org.isolog.detect.table;

/**
 * Why a row has its score.
 *
 * @param score    in spreads
 * @param channel  the kind of evidence that says so; the others say less
 * @param spreads  what each kind of evidence says, in the order of {@link TableModel#channels()}
 * @param base     what that kind says of a row none of whose columns is unusual
 * @param parts    what each column adds, in the order of the columns: {@code base} and all parts are {@code score}, to within 1e-9
 */
public record RowReasons(double score, String channel, double[] spreads, double base, double[] parts) {
}
