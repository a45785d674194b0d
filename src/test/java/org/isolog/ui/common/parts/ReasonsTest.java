package org.isolog.ui.common.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "44 failures by 192.0.2.1 in 10 min (usual 0)|192.0.2.1|44 failures in 10 min (usual 0)",
        "4xx answers to 192.0.2.1 in 1 h: 44 of 44|192.0.2.1|4xx answers in 1 h: 44 of 44",
        "first action sudo for eve|eve|first action sudo",
        "address of eve changed to 192.0.2.1 (seen once)|eve|address changed to 192.0.2.1 (seen once)",
        "44 failures by 192.0.2.10 in 10 min|192.0.2.1|44 failures by 192.0.2.10 in 10 min",
        "rare user eve (seen once)|eve|rare user eve (seen once)",
        "44 failures by eve in 10 min|''|44 failures by eve in 10 min",
    })
    void theNameBesideIsNotRepeated(String reason, String who, String shorter) {
        assertThat(Reasons.without(reason, who)).isEqualTo(shorter);
    }
}
