package org.isolog.core;

/**
 * What a ranking learned from verdicts says of a finding.
 *
 * @param probability that an event like this is malicious, by the labelled ones: 0..1
 * @param before      the rank by score alone
 */
public record LearnedRank(long event, double probability, int before) {
}
