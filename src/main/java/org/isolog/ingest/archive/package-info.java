/**
 * From files to evidence: what is in an archive, at any depth, becomes sources of its own; what is none stays as it is. Archives are told
 * by their content. Names in an archive are shown and never used as names on disk; what cannot be read at random lies in a
 * {@code Spool}. Passwords are in memory only. Knows nothing of formats of logs.
 */
package org.isolog.ingest.archive;
