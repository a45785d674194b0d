/**
 * The room in which the engine is measured on the case: labels and a time split go in, figures and curves come out. It calls
 * {@code EvaluateLogs} and changes nothing in the case.
 */
package org.isolog.ui.evaluation;
