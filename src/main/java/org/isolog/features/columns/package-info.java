/**
 * Events as coded columns: each field's values become small integers, so that counting and looking up are array reads.
 *
 * <p>Values themselves are not kept, only a 64-bit hash of each distinct one: a column costs 4 bytes an event and about 28 bytes
 * a distinct value, whatever its text.
 */
package org.isolog.features.columns;
