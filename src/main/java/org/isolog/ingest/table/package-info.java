/**
 * Tables of numbers for measuring detectors: a labelled CSV file comes in, named columns of text go out.
 *
 * <p>Not the way logs come in: it knows no events, no time and no ECS names, and keeps the whole table in memory.
 */
package org.isolog.ingest.table;
