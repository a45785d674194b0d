/**
 * Made logs with planted attacks: what goes in is a number of rows, a seed and a choice of attacks, what comes out is a log of a
 * small invented company and the record numbers of the attacks in it.
 *
 * <p>Random numbers come from one named algorithm and times from a given start, never from the clock: the same input gives the same
 * bytes. Attackers have documentation addresses (RFC 5737), everybody inside has private ones (RFC 1918). Knows only {@code core}.
 */
package org.isolog.samples;
