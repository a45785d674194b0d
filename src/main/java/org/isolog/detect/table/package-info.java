/**
 * The default detector for tables: named columns of numbers and categories go in, a score for each row comes out, with the share
 * of every kind of evidence and, inside it, of every column.
 *
 * <p>Three kinds of evidence are weighed: how rare the values of a row are column by column, how far it lies from the nearest known rows,
 * and how soon an isolation forest sets it apart. It knows no files, no labels and no events.
 */
package org.isolog.detect.table;
