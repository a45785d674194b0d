/**
 * Sealed baselines: events, sources and the model's bytes go in, a {@link org.isolog.integrity.BaselineSeal} comes out; later
 * the same things go in again and every {@link org.isolog.integrity.Change} comes out, down to the record.
 *
 * <p>A seal proves that nothing changed since it was made, not that the baseline was clean then, and only as long as the seal
 * itself (or its SHA-256) is kept where the one who tampers cannot write. This room knows no file, database or thread.
 */
package org.isolog.integrity;
