package org.isolog.core;

/**
 * An event that a rule of expectation took out of the findings of a run.
 *
 * @param rule     the rule that did so
 * @param severity it would have without the rule
 * @param flagged  whether it would be an alert without the rule
 */
public record ExpectedEvent(long event, int rule, Severity severity, boolean flagged) {
}
