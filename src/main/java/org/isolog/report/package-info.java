/**
 * A finished investigation in files: core records go in, the HTML report, CSV and JSON come out, on a writer or stream that the
 * caller opens and closes.
 *
 * <p>Whatever comes from a log is hostile here: it is escaped, made visible, quoted against formulas and shortened. The same
 * data gives the same bytes; the time of generation is part of the data. This room knows no case, window or detector.
 */
package org.isolog.report;
