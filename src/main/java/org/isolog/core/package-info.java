/**
 * The records that every stage shares: an event and where it came from, what a score says of it, what a run and a model are.
 *
 * <p>Plain values: no library, no file, no thread. Names of fields follow the Elastic Common Schema; {@code Model} always
 * means a trained one.
 */
package org.isolog.core;
