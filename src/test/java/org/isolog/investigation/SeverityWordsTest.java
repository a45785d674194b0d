package org.isolog.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeverityWordsTest {

    @Test
    void saysTheRuleOfTheDetector() {
        assertThat(SeverityWords.sentence()).isEqualTo("Critical: High, and 2 kinds of evidence each rarer than one in a thousand; "
                + "High: p ≤ 0.001, and among the alerts of which at most one in ten is expected to be false; Medium: p ≤ 0.01; "
                + "Low: p ≤ 0.05, or an alert; Usual: everything else.");
    }
}
