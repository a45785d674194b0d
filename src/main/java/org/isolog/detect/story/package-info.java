/**
 * From suspicious events to a few stories: who did what when, by entity, time and pattern.
 *
 * <p>In: the events as columns, the scores of a run, and the explanations of its findings. Out: stories as facts, most urgent first.
 * Knows neither words nor cases; density clusters come from {@code detect.cluster}.
 */
package org.isolog.detect.story;
