/**
 * One class a log format, with what it needs. In: the bytes of one file; out: events under ECS names, and skipped records.
 *
 * <p>Knows nothing of how files are found, hashed or kept.
 */
package org.isolog.ingest.formats;
