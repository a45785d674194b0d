/**
 * The Poisoning lab: what copies of an attack in the training data do to its score. Takes the open case and never changes it: every
 * number comes from a throw-away model of {@code TryPoisoning}.
 */
package org.isolog.ui.poisoning;
