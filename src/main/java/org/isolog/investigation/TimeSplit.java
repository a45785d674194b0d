package org.isolog.investigation;

import java.time.Instant;
import org.isolog.core.IsologException;

/** Which events are learned from, and which are scored and judged. */
public sealed interface TimeSplit {

    /** All are learned from and all are judged. */
    record None() implements TimeSplit {
    }

    /** Events before are learned from, the others judged. */
    record At(Instant time) implements TimeSplit {
    }

    /** @param share of the time span, above 0 and below 1, of which the events are learned from */
    record Share(double share) implements TimeSplit {
        /** @throws IsologException if the share is not above 0 and below 1 */
        public Share {
            if (!(share > 0 && share < 1)) {
                throw new IsologException("SPLIT", "The share that is learned from must lie above 0 and below 1, not be " + share + ".");
            }
        }
    }
}
