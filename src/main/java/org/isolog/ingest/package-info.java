/**
 * From files to events: finds the files, guesses their format by content, and streams every record as an {@code Event} or as a
 * {@code SkippedRecord} with its reason. Plain and compressed files, entries of archives and
 * what addresses return are all {@code Evidence}; memory does not grow with the file.
 *
 * <p>The files are only read, and hashed while they are read. Knows nothing of the case that keeps the events, of scores or of
 * screens, and starts no thread. What a single format looks like is in {@code formats}.
 */
package org.isolog.ingest;
