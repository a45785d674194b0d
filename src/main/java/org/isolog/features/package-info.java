/**
 * Events become numbers.
 *
 * <p>In: events, handed in one by one. Out: blocks of feature columns for a detector, and for each number the facts behind it.
 * {@code columns} holds the events in compact coded form, {@code evidence} makes Isolog's own features from them,
 * {@code lesson} those of the tutorials. Nothing here knows a detector, a case or a thread.
 */
package org.isolog.features;
