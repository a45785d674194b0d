/**
 * Delimited text with a header row. In: the lines of a file. Out: events whose columns carry ECS names where the header is known.
 * Knows no other format.
 */
package org.isolog.ingest.formats.csv;
