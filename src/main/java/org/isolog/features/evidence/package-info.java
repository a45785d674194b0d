/**
 * Isolog's own evidence: each feature says, in bits or as a count, how much one side of an event speaks against its being usual.
 *
 * <p>One class a family. Every family is first <em>learned</em> from the training events (plain counts, which a model keeps), then
 * <em>bound</em> to the events to be scored. Most features are surprisals {@code -log2(share of comparable events at least as
 * unusual)}: 0 is usual, 10 is one in a thousand. So all of them have the same scale, only one direction is suspicious, and each can
 * be checked by counting. A value that is missing is NaN, never 0.
 */
package org.isolog.features.evidence;
