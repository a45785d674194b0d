/**
 * Sessions as sequences: how unlike the known ones a session is, and in which of its steps and counts.
 *
 * <p>In: sessions, each the names of its event types in order. Out: bits of surprise with their parts, conformal p-values and a
 * threshold, the same whatever the order of the sessions. Nothing here knows where sessions come from, or what their names mean.
 */
package org.isolog.detect.sequence;
