package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeverityWordsTest {

    @Test
    void saysTheRuleOfTheDetector() {
        assertThat(SeverityWords.sentence()).isEqualTo("Critical: p ≤ 0.005 and at least 5 spreads above the median; "
                + "High: p ≤ 0.01 and at least 3 spreads above the median; Medium: p ≤ 0.01; Low: p ≤ 0.05, or an alert; Usual: everything else.");
    }
}
