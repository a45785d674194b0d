/**
 * Facts become words. In: the reasons of an explanation. Out: sentences with the value, what is usual and how often it was seen. The
 * same words go to screens, reports, files and commands. Knows only {@code core}.
 */
package org.isolog.explain;
