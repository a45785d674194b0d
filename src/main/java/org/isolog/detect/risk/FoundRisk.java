package org.isolog.detect.risk;

/**
 * Risk of one entity; hours since 1970, figures as in {@link org.isolog.core.EntityRisk}.
 *
 * @param row    of one of its events
 * @param events of at least low severity
 * @param curve  of the last hours, at most a week
 * @param rise   null if it is not rising
 */
public record FoundRisk(int row, double now, double highest, long highestHour, int events, long curveFrom, double[] curve, Rise rise) {
    /** @param expectedHour since 1970 */
    public record Rise(double bitsPerHour, double last, double threshold, long expectedHour) {
    }
}
