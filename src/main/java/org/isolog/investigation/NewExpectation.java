package org.isolog.investigation;

import java.time.Instant;
import org.isolog.core.ExpectedPattern;

/**
 * A rule that is to be put in force.
 *
 * @param event  that the pattern was made from
 * @param reason not blank
 * @param until  end of the rule, exclusive
 */
public record NewExpectation(ExpectedPattern pattern, long event, String reason, Instant until) {
}
