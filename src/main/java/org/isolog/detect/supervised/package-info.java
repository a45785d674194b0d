/**
 * Learning from labels: labelled patterns go in, a random forest that says how likely a pattern is malicious comes out, with figures
 * measured on patterns it had not seen.
 *
 * <p>Tribuo grows the trees; what is kept of them are plain numbers, so that a case from somebody else brings no class to load. It knows
 * numbers and labels, not who gave them or where they are kept.
 */
package org.isolog.detect.supervised;
